//! What surrounds every chart: the drawing's size, its title and description, and the patterns of its fills.

use maud::{Markup, html};

use crate::{Labels, Language, Picture};

pub(super) fn frame(picture: &Picture, _language: Language, _labels: &Labels) -> Markup {
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" {
            title { (picture.title) }
            desc { (picture.description) }
        }
    }
}
