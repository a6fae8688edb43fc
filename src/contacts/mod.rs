//! Contacts: when somebody met, called or wrote to a person or for one, and how long it took.

pub mod pages;
pub mod store;

use jiff::civil::Date;
use uuid::Uuid;

/// A contact (kontakt). Only what is counted is kept, not what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub id: Uuid,
    pub person: Uuid,
    pub on: Date,
    /// How it was made (sätt), in the operation's own words.
    pub mode: String,
    /// 0–10 000, where somebody noted it.
    pub minutes: Option<u16>,
    /// With whom (motpart), where it was not with the person alone.
    pub counterpart: Option<String>,
}

impl Contact {
    /// This contact with what a form says; the form does not move it to another person.
    #[must_use]
    pub fn changed(self, form: Contact) -> Contact {
        Contact { id: self.id, person: self.person, ..form }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_change_keeps_the_person() {
        let (id, person, on) = (Uuid::from_u128(1), Uuid::from_u128(2), date(2021, 3, 1));
        let kept = Contact { id, person, on, mode: "besök".into(), minutes: None, counterpart: None };
        let form = Contact { person: Uuid::from_u128(9), minutes: Some(45), ..kept.clone() };
        assert_eq!(kept.clone().changed(form), Contact { minutes: Some(45), ..kept });
    }
}
