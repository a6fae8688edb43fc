//! All texts of the interface: Swedish first, English second, from `i18n/`. A missing key fails a test.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;

/// The language of a page (språk).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    Swedish,
    English,
}

impl Language {
    /// The value of HTML's `lang`.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Swedish => "sv",
            Language::English => "en",
        }
    }
}

/// Every text file, Swedish beside English.
const FILES: &[(&str, &str)] = &[
    (include_str!("../../i18n/sv/ombud.ftl"), include_str!("../../i18n/en/ombud.ftl")),
    (include_str!("../../i18n/sv/today.ftl"), include_str!("../../i18n/en/today.ftl")),
    (include_str!("../../i18n/sv/register.ftl"), include_str!("../../i18n/en/register.ftl")),
    (include_str!("../../i18n/sv/grant.ftl"), include_str!("../../i18n/en/grant.ftl")),
    (include_str!("../../i18n/sv/annual.ftl"), include_str!("../../i18n/en/annual.ftl")),
    (include_str!("../../i18n/sv/annual-chapters.ftl"), include_str!("../../i18n/en/annual-chapters.ftl")),
    (include_str!("../../i18n/sv/application.ftl"), include_str!("../../i18n/en/application.ftl")),
    (include_str!("../../i18n/sv/steering.ftl"), include_str!("../../i18n/en/steering.ftl")),
    (include_str!("../../i18n/sv/papers.ftl"), include_str!("../../i18n/en/papers.ftl")),
    (include_str!("../../i18n/sv/documents.ftl"), include_str!("../../i18n/en/documents.ftl")),
    (include_str!("../../i18n/sv/exchange.ftl"), include_str!("../../i18n/en/exchange.ftl")),
    (include_str!("../../i18n/sv/staff.ftl"), include_str!("../../i18n/en/staff.ftl")),
    (include_str!("../../i18n/sv/sign-in.ftl"), include_str!("../../i18n/en/sign-in.ftl")),
    (include_str!("../../i18n/sv/statistics.ftl"), include_str!("../../i18n/en/statistics.ftl")),
    (include_str!("../../i18n/sv/identities.ftl"), include_str!("../../i18n/en/identities.ftl")),
    (include_str!("../../i18n/sv/secrecy.ftl"), include_str!("../../i18n/en/secrecy.ftl")),
    (include_str!("../../i18n/sv/freetext.ftl"), include_str!("../../i18n/en/freetext.ftl")),
    (include_str!("../../i18n/sv/overview.ftl"), include_str!("../../i18n/en/overview.ftl")),
    (include_str!("../../i18n/sv/accounts.ftl"), include_str!("../../i18n/en/accounts.ftl")),
    (include_str!("../../i18n/sv/erasure.ftl"), include_str!("../../i18n/en/erasure.ftl")),
    (include_str!("../../i18n/sv/queue.ftl"), include_str!("../../i18n/en/queue.ftl")),
    (include_str!("../../i18n/sv/team.ftl"), include_str!("../../i18n/en/team.ftl")),
    (include_str!("../../i18n/sv/person.ftl"), include_str!("../../i18n/en/person.ftl")),
    (include_str!("../../i18n/sv/log.ftl"), include_str!("../../i18n/en/log.ftl")),
    (include_str!("../../i18n/sv/inquiries.ftl"), include_str!("../../i18n/en/inquiries.ftl")),
    (include_str!("../../i18n/sv/help.ftl"), include_str!("../../i18n/en/help.ftl")),
    (include_str!("../../i18n/sv/start.ftl"), include_str!("../../i18n/en/start.ftl")),
    (include_str!("../../i18n/sv/follow-up.ftl"), include_str!("../../i18n/en/follow-up.ftl")),
    (include_str!("../../i18n/sv/style.ftl"), include_str!("../../i18n/en/style.ftl")),
];

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Every key, in the order of the files.
    keys: Vec<&'static str>,
}

/// The texts of `language`, read once.
pub fn texts(language: Language) -> &'static Texts {
    static SWEDISH: OnceLock<Texts> = OnceLock::new();
    static ENGLISH: OnceLock<Texts> = OnceLock::new();
    match language {
        Language::Swedish => SWEDISH.get_or_init(|| Texts::read(language)),
        Language::English => ENGLISH.get_or_init(|| Texts::read(language)),
    }
}

impl Texts {
    fn read(language: Language) -> Texts {
        let id = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for (swedish, english) in FILES {
            let text = if language == Language::Swedish { swedish } else { english };
            keys.extend(
                text.lines()
                    .filter(|line| !line.starts_with(['#', ' ']))
                    .filter_map(|line| Some(line.split_once(" =")?.0)),
            );
            // A file with a mistake in it gives what can be read; the test on texts tells of the rest.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
            let _ = bundle.add_resource(resource);
        }
        Texts { language, bundle, keys }
    }

    /// The language these texts are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a text for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The keys that begin with `prefix`, in the order of the files.
    pub fn keys(&self, prefix: &str) -> impl Iterator<Item = &'static str> {
        self.keys.iter().copied().filter(move |key| key.starts_with(prefix))
    }

    /// The text for `key`; the key itself where there is none, which a test forbids.
    pub fn text(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text for `key` with values put in; whole numbers choose plurals.
    pub fn with<'v>(&self, key: &str, values: &[(&'v str, FluentValue<'v>)]) -> String {
        let args: FluentArgs = values.iter().cloned().collect();
        self.format(key, Some(&args))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, args, &mut errors).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast::Entry;
    use std::collections::BTreeMap;

    /// Every key with the names of the values it takes.
    fn keys(text: &str) -> BTreeMap<String, Vec<String>> {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        let mut keys = BTreeMap::new();
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut values: Vec<String> = format!("{:?}", message.value)
                .split("VariableReference { id: Identifier { name: \"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                .collect();
            values.sort();
            values.dedup();
            let twice = keys.insert(message.id.name.to_owned(), values);
            assert!(twice.is_none(), "{} stands twice", message.id.name);
        }
        keys
    }

    #[test]
    fn both_languages_have_the_same_keys_with_the_same_values() {
        for (swedish, english) in FILES {
            assert_eq!(keys(swedish), keys(english));
        }
    }

    #[test]
    fn no_key_stands_in_two_files() {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (at, (swedish, _)) in FILES.iter().enumerate() {
            for key in keys(swedish).into_keys() {
                let before = seen.insert(key.clone(), at);
                assert_eq!(before, None, "{key} would be read from another file than its own");
            }
        }
    }
}
