//! The page that documents how pages look, made of the same classes and templates as they. Open to anybody signed in.

use super::{Colour, PAIRS, Pair, colours, contrast};
use crate::access::{May, SignedIn, get, post};
use crate::app::App;
use crate::figures::teller::Teller;
use crate::grant::document::labels;
use crate::web::{Form, Frame, Language, Page, Pick, Problem, Problems, Reader, Room, Typed, wrong};
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use documents::Value;
use documents::chart::{Amount, Bar, Caseload, Chart};

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new().route("/style", get(show).merge(post(again)))
}

#[derive(Template)]
#[template(path = "style/pages/show.html")]
struct StylePage {
    frame: Frame,
    colours: Vec<Colour>,
    form: Form,
}

impl StylePage {
    fn pairs(&self) -> impl Iterator<Item = &'static Pair> {
        PAIRS.iter()
    }

    /// How far apart a pair is in the light and in the dark scheme, as figures.
    fn measured(&self, pair: &Pair) -> [String; 2] {
        let of = |name: &str| self.colours.iter().find(|colour| colour.name == name);
        let (Some(front), Some(ground)) = (of(pair.front), of(pair.ground)) else { return Default::default() };
        [contrast(&front.light, &ground.light), contrast(&front.dark, &ground.dark)].map(|ratio| self.figure(&ratio))
    }

    /// Figures as they are drawn everywhere, with their table.
    fn picture(&self) -> String {
        let teller = Teller::new(self.frame.texts());
        let mut table = teller.table("style-table", "style-name", vec![self.frame.t("style-number")]);
        let loads = [("PO1", 10), ("PO2", 16)];
        for (name, clients) in loads {
            table.row(name, vec![Value::Whole(clients)]);
        }
        let bar = |(name, clients): (&str, i64)| Bar { label: name.into(), value: Value::Whole(clients), detail: None };
        let guideline = Amount { label: self.frame.t("team-guideline-name"), value: Value::Whole(15) };
        let chart = Chart::Caseload(Caseload { bars: loads.map(bar).into(), guideline, range: None });
        let picture = table.picture("style-loads", self.frame.t("style-picture"), chart);
        documents::figure(&picture, teller.language(), &labels(self.frame.texts()))
    }

    /// A figure with one decimal, in the page's language.
    fn figure(&self, figure: &f64) -> String {
        let written = format!("{figure:.1}");
        if self.frame.texts().language() == Language::Swedish { written.replace('.', ",") } else { written }
    }
}

/// The form in all its states: what the register's own forms are made of.
fn page(may: &May<SignedIn>, typed: Typed, problems: Problems) -> StylePage {
    let frame = Frame::of(may, Room::Outside);
    let picks = || Vec::from(["one", "two"].map(|code| Pick::new(code, frame.code("style-pick", code))));
    let form = Form::new(&frame, "/style", "style", typed)
        .problems(problems)
        .text("empty")
        .text("filled")
        .required()
        .text("missing")
        .required()
        .text("long")
        .date("day")
        .select("choice", picks())
        .checks("several", picks())
        .area("lines")
        .submit("style-try");
    StylePage { colours: colours(), form, frame }
}

async fn show(may: May<SignedIn>) -> Response {
    let frame = Frame::of(&may, Room::Outside);
    let typed = Typed::of([
        ("filled", frame.t("style-example")),
        ("long", frame.t("style-long-example")),
        ("day", may.app().today().to_string()),
        ("several", "two".to_owned()),
    ]);
    Page(page(&may, typed, vec![Problem::new("missing", "problem-missing")])).into_response()
}

/// The form as it was sent. Nothing is stored.
async fn again(may: May<SignedIn>, typed: Typed) -> Response {
    let mut reader = Reader::new(&typed);
    reader.required_text("filled", 100);
    reader.required_text("missing", 100);
    reader.date("day");
    let problems = reader.done(()).err().unwrap_or_default();
    if problems.is_empty() {
        Page(page(&may, typed, problems)).into_response()
    } else {
        wrong(page(&may, typed, problems))
    }
}
