//! What all pages share: layout, texts, forms, error pages, Swedish formats, and the rules every response obeys.

mod assets;
mod edit;
mod errors;
mod form;
mod frame;
mod guard;
mod help;
mod limits;
mod observe;
mod origin;
mod page;
mod shell;
mod texts;
mod typed;
mod upload;

pub use assets::routes as asset_routes;
pub use edit::{Edit, Filled, Sent};
pub use errors::dress;
pub use form::{Form, Pick};
pub use frame::{Frame, Room};
pub use guard::{harden, same_site};
pub use help::{Help, WALK, asked, carried, help_key};
pub use limits::{Brake, brake, in_time};
pub use observe::{health, metrics_recorder, observe};
pub use origin::{Origin, is_https, origin};
pub use page::{Page, Paging, back, wrong};
pub use shell::Shell;
pub use texts::{Language, Texts, texts};
pub use typed::{APPROVED, Problem, Problems, Reader, Typed};
pub use upload::{Sent as SentFile, Upload, unreadable};
