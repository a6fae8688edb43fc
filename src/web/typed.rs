//! What somebody typed: kept as it was, read with care, and told about in the user's words.

use super::Texts;
use crate::app::App;
use crate::failure::Failure;
use crate::freetext::{Suspicion, suspicions};
use axum::extract::{FromRequest, Request};
use jiff::civil::Date;
use std::ops::RangeInclusive;
use uuid::Uuid;

/// The fields of a form exactly as the browser sent them, so that nothing typed is lost when something is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Typed {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let axum::Form(pairs) =
            axum::Form::from_request(request, state).await.map_err(|error| Failure::Unreadable(error.to_string()))?;
        Ok(Typed(pairs))
    }
}

impl Typed {
    /// The fields that a stored record would have been typed as.
    pub fn of<const N: usize>(pairs: [(&str, String); N]) -> Typed {
        Typed(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// One more value for `name`.
    #[must_use]
    pub fn and(mut self, name: &str, value: impl Into<String>) -> Typed {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// The value of `name` without space around it; empty where there is none.
    pub fn one(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// The value of `name` with every space that was typed: a password.
    pub fn exact(&self, name: &str) -> &str {
        let value = self.0.iter().find(|(key, _)| key == name);
        value.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Every value of `name`.
    pub fn all<'t>(&'t self, name: &str) -> impl Iterator<Item = &'t str> + use<'t> {
        let name = name.to_owned();
        self.0.iter().filter(move |(key, _)| *key == name).map(|(_, value)| value.trim())
    }

    /// Every pair in the order sent.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Something wrong in a field: the text `key` says what to mend, with `value` as its `$value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub field: &'static str,
    pub key: &'static str,
    pub value: Option<String>,
}

impl Problem {
    /// A problem whose text takes no value.
    pub const fn new(field: &'static str, key: &'static str) -> Problem {
        Problem { field, key, value: None }
    }

    /// What is wrong, in words.
    pub fn said(&self, texts: &Texts) -> String {
        match &self.value {
            None => texts.text(self.key),
            Some(value) => texts.with(self.key, &[("value", value.as_str().into())]),
        }
    }
}

/// The field of the box that says: what was found is not about a person. Its value is what the writer was told of, so
/// that something else, typed after that, is told of too.
pub const APPROVED: &str = "freetext-approved";

/// What [`APPROVED`] has between the things found: it stands in none of them.
pub const AND: char = '|';

/// Everything wrong with a form.
pub type Problems = Vec<Problem>;

/// Reads a form field by field and gathers what is wrong instead of stopping at it.
pub struct Reader<'t> {
    typed: &'t Typed,
    names: Vec<String>,
    problems: Problems,
}

impl<'t> Reader<'t> {
    /// Starts reading.
    pub fn new(typed: &'t Typed) -> Reader<'t> {
        Reader { typed, names: Vec::new(), problems: Vec::new() }
    }

    /// The names of clients that free text must not hold ([`crate::freetext::known_names`]).
    #[must_use]
    pub fn names(mut self, names: Vec<String>) -> Reader<'t> {
        self.names = names;
        self
    }

    /// Notes a problem that no single reading finds.
    pub fn problem(&mut self, field: &'static str, key: &'static str) {
        self.problems.push(Problem::new(field, key));
    }

    /// What was read, unless something was wrong.
    ///
    /// # Errors
    /// Every problem found.
    pub fn done<T>(self, value: T) -> Result<T, Problems> {
        if self.problems.is_empty() { Ok(value) } else { Err(self.problems) }
    }

    /// Text of at most `longest` characters; `None` where nothing was typed.
    pub fn text(&mut self, field: &'static str, longest: usize) -> Option<String> {
        let value = self.typed.one(field);
        if value.chars().count() > longest {
            self.problem(field, "problem-too-long");
        }
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// Text that must be there; empty (with a problem noted) where it is not.
    pub fn required_text(&mut self, field: &'static str, longest: usize) -> String {
        self.text(field, longest).unwrap_or_else(|| {
            self.problem(field, "problem-missing");
            String::new()
        })
    }

    /// As [`Reader::text`], where nothing should say who somebody is: what looks so is a problem until the writer has
    /// seen it and says that it does not.
    pub fn free_text(&mut self, field: &'static str, longest: usize) -> Option<String> {
        let approved: Vec<&str> = self.typed.all(APPROVED).flat_map(|found| found.split(AND)).collect();
        self.tell(field, |Suspicion { kind, found, .. }| (!approved.contains(&found.as_str())).then(|| kind.key()));
        self.text(field, longest)
    }

    /// As [`Reader::required_text`], where nothing should say who somebody is.
    pub fn required_free_text(&mut self, field: &'static str, longest: usize) -> String {
        self.free_text(field, longest).unwrap_or_else(|| {
            self.problem(field, "problem-missing");
            String::new()
        })
    }

    /// As [`Reader::required_text`], for the code of a person: it stands in every list, and never says who it is.
    pub fn anonymous_code(&mut self, field: &'static str, longest: usize) -> String {
        self.tell(field, |suspicion| suspicion.kind.key_in_code());
        self.required_text(field, longest)
    }

    /// Notes a problem for everything in the field that looks like it says who somebody is and has a `key`.
    fn tell(&mut self, field: &'static str, key: impl Fn(&Suspicion) -> Option<&'static str>) {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        for suspicion in suspicions(self.typed.one(field), &names) {
            let Some(key) = key(&suspicion) else { continue };
            self.problems.push(Problem { field, key, value: Some(suspicion.found) });
        }
    }

    /// A date as `YYYY-MM-DD`, from 1900 to 2200; `None` where nothing or nothing readable was typed.
    pub fn date(&mut self, field: &'static str) -> Option<Date> {
        let value = self.typed.one(field);
        if value.is_empty() {
            return None;
        }
        let date = value.parse::<Date>().ok().filter(|date| (1900..=2200).contains(&date.year()));
        if date.is_none() {
            self.problem(field, "problem-date");
        }
        date
    }

    /// A date that must be there; an arbitrary one (with a problem noted) where it is not.
    pub fn required_date(&mut self, field: &'static str) -> Date {
        if self.typed.one(field).is_empty() {
            self.problem(field, "problem-missing");
        }
        self.date(field).unwrap_or(Date::ZERO)
    }

    /// A whole number in `range`.
    pub fn whole(&mut self, field: &'static str, range: RangeInclusive<i64>) -> Option<i64> {
        let value = self.typed.one(field);
        if value.is_empty() {
            return None;
        }
        let number = value.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            self.problem(field, "problem-number");
        }
        number
    }

    /// A code of a list; the list's word for *not stated* is taken if `parse` knows it.
    pub fn code<T>(&mut self, field: &'static str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let code = parse(self.typed.one(field));
        if code.is_none() {
            self.problem(field, "problem-choose");
        }
        code
    }

    /// Several codes of a list.
    pub fn codes<T>(&mut self, field: &'static str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let codes: Vec<Option<T>> = self.typed.all(field).map(parse).collect();
        if codes.iter().any(Option::is_none) {
            self.problem(field, "problem-choose");
        }
        codes.into_iter().flatten().collect()
    }

    /// An id chosen from a list; `None` where nothing was.
    pub fn id(&mut self, field: &'static str) -> Option<Uuid> {
        let value = self.typed.one(field);
        if value.is_empty() {
            return None;
        }
        let id = value.parse().ok();
        if id.is_none() {
            self.problem(field, "problem-choose");
        }
        id
    }

    /// An id that must be chosen from a list; the nil one (with a problem noted) where it was not.
    pub fn required_id(&mut self, field: &'static str) -> Uuid {
        if self.typed.one(field).is_empty() {
            self.problem(field, "problem-missing");
        }
        self.id(field).unwrap_or_default()
    }

    /// The id that a form for something new carries, so that sending it twice makes one row; a new one if it has none.
    pub fn new_id(&self, app: &App) -> Uuid {
        self.typed.one("id").parse().unwrap_or_else(|_| app.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::freetext::Kind;

    fn read(text: &str, approved: &str, names: &[&str]) -> (Option<String>, Problems) {
        let typed = Typed::of([("reason", text.to_owned()), (APPROVED, approved.to_owned())]);
        let mut reader = Reader::new(&typed).names(names.iter().map(|name| (*name).to_owned()).collect());
        (reader.free_text("reason", 60), reader.problems)
    }

    fn told(kind: Kind, found: &str) -> Problem {
        Problem { field: "reason", key: kind.key(), value: Some(found.to_owned()) }
    }

    #[test]
    fn free_text_is_kept_and_told_of() {
        let text = "Prov ringde 070-123 45 67";
        let found = [told(Kind::Name, "Prov"), told(Kind::Telephone, "070-123 45 67")];
        assert_eq!(read(text, "", &["Prov Provsson"]), (Some(text.to_owned()), found.to_vec()));
        assert_eq!(read("flyttat", "", &["Prov Provsson"]), (Some("flyttat".to_owned()), Vec::new()));
        assert_eq!(read("", "", &["Prov Provsson"]), (None, Vec::new()));
    }

    #[test]
    fn what_the_writer_has_seen_and_approved_is_taken_and_nothing_else() {
        let text = "Prov ringde 070-123 45 67";
        let names = ["Prov Provsson"];
        assert_eq!(read(text, "Prov|070-123 45 67", &names).1, []);
        assert_eq!(read(text, "Prov", &names).1, [told(Kind::Telephone, "070-123 45 67")]);
        assert_eq!(read(text, "1", &names).1.len(), 2);
    }

    #[test]
    fn a_code_that_says_who_it_is_is_not_approved() {
        let typed = Typed::of([("code", "Provsson 1".to_owned()), (APPROVED, "Provsson".to_owned())]);
        let mut reader = Reader::new(&typed).names(vec!["Prov Provsson".to_owned()]);
        reader.anonymous_code("code", 60);
        let key = Kind::Name.key_in_code().expect("a code is never a name");
        let problem = Problem { field: "code", key, value: Some("Provsson".to_owned()) };
        assert_eq!(reader.done(()), Err(vec![problem]));
    }
}
