//! Forms: each is a list of fields, drawn by one template, so that all are equally easy to use and to reach.

use super::typed::{AND, APPROVED};
use super::{Frame, Problem, Problems, Typed};
use crate::freetext::Kind;
use askama::Template;

/// One thing to choose in a list.
pub struct Pick {
    pub value: String,
    pub label: String,
}

impl Pick {
    /// A choice of `value` shown as `label`.
    pub fn new(value: impl ToString, label: impl Into<String>) -> Pick {
        Pick { value: value.to_string(), label: label.into() }
    }
}

/// How a field is filled in.
enum Input {
    /// A line of text: the `type` of the input and its `autocomplete`.
    Line(&'static str, &'static str),
    Select(Vec<Pick>),
    Checks(Vec<Pick>),
    Suggested(Vec<String>),
    /// One of a few, each a press, and a line beside them for anything else.
    Chips(Vec<Pick>, Option<Other>),
    /// Several lines.
    Area,
    /// A file: which kinds a browser offers.
    File(&'static str),
    /// A line that people do not see and programs fill in.
    Trap,
}

/// So many chips fit on a phone without hiding what comes after them.
const IN_SIGHT: usize = 12;

/// The line beside chips: its name, the `type` of its input, its label and what was typed.
struct Other {
    name: &'static str,
    kind: &'static str,
    label: String,
    value: String,
}

/// A field of a form.
struct Field {
    name: &'static str,
    label: String,
    hint: Option<String>,
    required: bool,
    values: Vec<String>,
    error: Option<String>,
    input: Input,
    /// The heading of a part of the form that begins with this field.
    part: Option<String>,
}

impl Field {
    fn value(&self) -> &str {
        self.values.first().map(String::as_str).unwrap_or_default()
    }

    fn has(&self, pick: &Pick) -> bool {
        self.values.contains(&pick.value)
    }

    /// Chips that are seen at once, and those behind one more press. The one chosen is always in sight.
    fn in_sight<'p>(&self, picks: &'p [Pick]) -> (Vec<&'p Pick>, Vec<&'p Pick>) {
        let seen = |(at, pick): &(usize, &Pick)| *at < IN_SIGHT || self.has(pick);
        let (few, more): (Vec<_>, Vec<_>) = picks.iter().enumerate().partition(seen);
        (few.into_iter().map(|(_, pick)| pick).collect(), more.into_iter().map(|(_, pick)| pick).collect())
    }

    /// The name of the line beside its chips.
    fn beside(&self) -> Option<&'static str> {
        if let Input::Chips(_, Some(other)) = &self.input { Some(other.name) } else { None }
    }

    /// The ids that describe the field to a screen reader.
    fn described(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// A form (formulär) with what was typed and what is wrong with it.
#[derive(Template)]
#[template(path = "web/form.html")]
pub struct Form {
    frame: Frame,
    action: String,
    submit: String,
    cancel: Option<String>,
    prefix: &'static str,
    typed: Typed,
    problems: Problems,
    hidden: Vec<(&'static str, String)>,
    fields: Vec<Field>,
}

impl Form {
    /// A form that posts to `action`. Labels are the texts `PREFIX-FIELD`, hints `PREFIX-FIELD-hint` where there are any.
    pub fn new(frame: &Frame, action: impl Into<String>, prefix: &'static str, typed: Typed) -> Form {
        Form {
            frame: frame.clone(),
            action: action.into(),
            submit: frame.t("action-save"),
            cancel: None,
            prefix,
            typed,
            problems: Vec::new(),
            hidden: Vec::new(),
            fields: Vec::new(),
        }
    }

    /// Says what was wrong the last time. Must come before the fields.
    #[must_use]
    pub fn problems(mut self, problems: Problems) -> Form {
        self.problems = problems;
        self
    }

    /// The words on the button.
    #[must_use]
    pub fn submit(mut self, key: &str) -> Form {
        self.submit = self.frame.t(key);
        self
    }

    /// Where to go instead of sending it.
    #[must_use]
    pub fn cancel(mut self, href: impl Into<String>) -> Form {
        self.cancel = Some(href.into());
        self
    }

    /// A value that goes along unseen.
    #[must_use]
    pub fn hidden(mut self, name: &'static str, value: impl ToString) -> Form {
        self.hidden.push((name, value.to_string()));
        self
    }

    /// A line of text.
    #[must_use]
    pub fn text(self, name: &'static str) -> Form {
        self.field(name, Input::Line("text", "off"))
    }

    /// A line of another kind, as `("email", "username")`: the input's type and autocomplete.
    #[must_use]
    pub fn line(self, name: &'static str, kind: &'static str, autocomplete: &'static str) -> Form {
        self.field(name, Input::Line(kind, autocomplete))
    }

    /// A date.
    #[must_use]
    pub fn date(self, name: &'static str) -> Form {
        self.field(name, Input::Line("date", "off"))
    }

    /// A whole number.
    #[must_use]
    pub fn whole(self, name: &'static str) -> Form {
        self.field(name, Input::Line("number", "off"))
    }

    /// One of a list.
    #[must_use]
    pub fn select(self, name: &'static str, picks: Vec<Pick>) -> Form {
        self.field(name, Input::Select(picks))
    }

    /// Any number of a list.
    #[must_use]
    pub fn checks(self, name: &'static str, picks: Vec<Pick>) -> Form {
        self.field(name, Input::Checks(picks))
    }

    /// Text with suggestions, any other taken too.
    #[must_use]
    pub fn suggested(self, name: &'static str, suggestions: Vec<String>) -> Form {
        self.field(name, Input::Suggested(suggestions))
    }

    /// One of a few, each a large target that takes one press.
    #[must_use]
    pub fn chips(self, name: &'static str, picks: Vec<Pick>) -> Form {
        self.field(name, Input::Chips(picks, None))
    }

    /// The same with a line of `kind` beside them, called `other`, for what is not among them.
    #[must_use]
    pub fn chips_or(self, name: &'static str, picks: Vec<Pick>, other: &'static str, kind: &'static str) -> Form {
        let label = self.frame.t(&format!("{}-{other}", self.prefix));
        let other = Other { name: other, kind, label, value: self.typed.one(other).to_owned() };
        self.field(name, Input::Chips(picks, Some(other)))
    }

    /// Several lines of text.
    #[must_use]
    pub fn area(self, name: &'static str) -> Form {
        self.field(name, Input::Area)
    }

    /// A file of the kinds that `accept` names, as HTML has them. The form is then sent in parts: see [`super::Upload`].
    #[must_use]
    pub fn file(self, name: &'static str, accept: &'static str) -> Form {
        self.field(name, Input::File(accept))
    }

    /// A field that nobody sees: whoever fills it in is a program that fills in everything.
    #[must_use]
    pub fn trap(self, name: &'static str) -> Form {
        self.field(name, Input::Trap)
    }

    /// Whether something is wrong with this field.
    pub fn has_problem(&self, name: &str) -> bool {
        self.problems.iter().any(|problem| problem.field == name)
    }

    /// The field added last must be filled in.
    #[must_use]
    pub fn required(mut self) -> Form {
        if let Some(field) = self.fields.last_mut() {
            field.required = true;
        }
        self
    }

    /// The field added last is called `label`, where its name alone does not say it.
    #[must_use]
    pub fn named(mut self, label: String) -> Form {
        if let Some(field) = self.fields.last_mut() {
            field.label = label;
        }
        self
    }

    /// What helps with the field added last, in words that depend on what it is about.
    #[must_use]
    pub fn helped(mut self, hint: String) -> Form {
        if let Some(field) = self.fields.last_mut() {
            field.hint = Some(hint);
        }
        self
    }

    /// A part of the form, under the text `key`, begins with the field added last.
    #[must_use]
    pub fn part(mut self, key: &str) -> Form {
        if let Some(field) = self.fields.last_mut() {
            field.part = Some(self.frame.t(key));
        }
        self
    }

    fn field(mut self, name: &'static str, input: Input) -> Form {
        let key = format!("{}-{name}", self.prefix);
        let hint = format!("{key}-hint");
        let texts = self.frame.texts();
        // A password is the one thing that is not sent back: it would lie in the page and in the browser's memory of it.
        let secret = matches!(input, Input::Line("password", _));
        let values = self.typed.all(name).filter(|_| !secret).map(str::to_owned).collect();
        let beside = if let Input::Chips(_, Some(other)) = &input { self.error(other.name) } else { None };
        self.fields.push(Field {
            name,
            label: texts.text(&key),
            hint: texts.has(&hint).then(|| texts.text(&hint)),
            required: false,
            values,
            error: self.error(name).or(beside),
            input,
            part: None,
        });
        self
    }

    /// How it is sent, where that is not the common way.
    fn encoding(&self) -> Option<&'static str> {
        let file = self.fields.iter().any(|field| matches!(field.input, Input::File(_)));
        file.then_some("multipart/form-data")
    }

    /// Whether something was wrong, so that a folded form has to be open.
    pub fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    /// What is wrong with a field: the first problem, and whatever was found that looks like it says who somebody is.
    fn error(&self, name: &str) -> Option<String> {
        let own = self.problems.iter().filter(|problem| problem.field == name).enumerate();
        let told = own.filter(|(at, problem)| *at == 0 || problem.value.is_some());
        let told: Vec<String> = told.map(|(_, problem)| problem.said(self.frame.texts())).collect();
        (!told.is_empty()).then(|| told.join("; "))
    }

    /// The box with which the writer says that what was found is not about a person: what was found, and whether the
    /// box was ticked with just that. None where nothing was found.
    fn approval(&self) -> Option<(String, bool)> {
        let approvable = |problem: &&Problem| Kind::ALL.iter().any(|kind| kind.key() == problem.key);
        let new: Vec<&str> =
            self.problems.iter().filter(approvable).filter_map(|problem| problem.value.as_deref()).collect();
        let ticked = new.is_empty();
        let all: Vec<&str> = self.typed.all(APPROVED).filter(|found| !found.is_empty()).chain(new).collect();
        (!all.is_empty()).then(|| (all.join(&AND.to_string()), ticked))
    }

    /// The problems in the order of the fields: anchor, label and what is wrong; those of no field come last.
    fn summary(&self) -> Vec<(String, String)> {
        let of_field = self.fields.iter().filter_map(|field| {
            let error = field.error.as_ref()?;
            // A question ends with its own mark.
            let mark = if field.label.ends_with('?') { "" } else { ":" };
            Some((format!("#{}", field.name), format!("{}{mark} {error}", field.label)))
        });
        let known = |name: &str| self.fields.iter().any(|field| field.name == name || field.beside() == Some(name));
        let rest = self.problems.iter().filter(|problem| !known(problem.field));
        of_field.chain(rest.map(|problem| ("#main".to_owned(), problem.said(self.frame.texts())))).collect()
    }
}
