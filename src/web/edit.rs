//! The page around a form for one thing: whose it is, the form, and what else can be done with the thing.

use super::{Form, Frame, Problems, Typed};
use askama::Template;

/// What stands in a form, with what is wrong with it.
pub type Filled = (Typed, Problems);

/// Which of a page's two forms was sent and has to be shown as it was typed.
pub enum Sent {
    /// Neither: both show what is stored.
    Nothing,
    /// The form for the thing itself.
    Thing(Filled),
    /// The folded one below it, for a transition such as an ending.
    Step(Filled),
}

impl Sent {
    /// What each of the two forms shows, where `thing` and `step` are what is stored.
    pub fn over(self, thing: Typed, step: Typed) -> (Filled, Filled) {
        match self {
            Sent::Nothing => ((thing, Vec::new()), (step, Vec::new())),
            Sent::Thing(sent) => (sent, (step, Vec::new())),
            Sent::Step(sent) => ((thing, Vec::new()), sent),
        }
    }
}

/// Something else to do with the thing, folded away below its form.
enum Action {
    Form { label: String, form: Box<Form>, open: bool },
    Button { label: String, text: String, submit: String, href: String, class: &'static str },
}

/// A page with the form for one thing (redigeringssida).
#[derive(Template)]
#[template(path = "web/edit.html")]
pub struct Edit {
    frame: Frame,
    heading: String,
    back: Option<(String, String)>,
    lead: Option<String>,
    form: Form,
    actions: Vec<Action>,
}

impl Edit {
    /// The page with this heading and form.
    pub fn new(frame: Frame, heading: String, form: Form) -> Edit {
        Edit { frame, heading, back: None, lead: None, form, actions: Vec::new() }
    }

    /// A link above the heading to what the thing belongs to.
    #[must_use]
    pub fn back(mut self, href: impl Into<String>, label: impl Into<String>) -> Edit {
        self.back = Some((href.into(), label.into()));
        self
    }

    /// The text `key` between heading and form.
    #[must_use]
    pub fn lead(mut self, key: &str) -> Edit {
        self.lead = Some(self.frame.t(key));
        self
    }

    /// This text between heading and form.
    #[must_use]
    pub fn leading(mut self, text: String) -> Edit {
        self.lead = Some(text);
        self
    }

    /// A second form, folded unless `open`, under the text `key`. Its fields must have names of their own.
    #[must_use]
    pub fn folded(mut self, key: &str, form: Form, open: bool) -> Edit {
        self.actions.push(Action::Form { label: self.frame.t(key), form: Box::new(form), open });
        self
    }

    /// A button that posts to `href`, explained by the texts `key` and `key-text`.
    #[must_use]
    pub fn button(self, key: &str, href: impl Into<String>) -> Edit {
        let submit = self.frame.t(key);
        self.explained(key, submit, href.into(), "quiet")
    }

    /// The button that takes the thing away, explained by the texts `key` and `key-text`.
    #[must_use]
    pub fn removal(self, key: &str, href: impl Into<String>) -> Edit {
        let submit = self.frame.t("action-remove");
        self.explained(key, submit, href.into(), "danger")
    }

    fn explained(mut self, key: &str, submit: String, href: String, class: &'static str) -> Edit {
        let (label, text) = (self.frame.t(key), self.frame.t(&format!("{key}-text")));
        self.actions.push(Action::Button { label, text, submit, href, class });
        self
    }
}
