//! Every text that a page asks for is there, in both languages.

use super::none;
use crate::source::{File, Scanned, files, scanned};
use ombud::web::{Language, texts};
use std::collections::BTreeSet;

/// The names that `frame.code(LIST, …)` may be asked for.
fn names_of(list: &str) -> Option<Vec<&'static str>> {
    use stats::{AbsenceKind, CallerKind, ChildrenAtHome, Gender, IntakeOutcome, LifeArea, Moment, Reason};
    Some(match list {
        "gender" => Gender::ALL.map(Gender::name).to_vec(),
        "children" => ChildrenAtHome::ALL.map(ChildrenAtHome::name).to_vec(),
        "outcome" => IntakeOutcome::ALL.map(IntakeOutcome::name).to_vec(),
        "reason" => Reason::ALL.map(Reason::name).to_vec(),
        "area" | "together-low" | "together-high" => LifeArea::ALL.map(LifeArea::name).to_vec(),
        "today-gap" | "team-missing" => ombud::today::Gap::NAMES.to_vec(),
        "interview-asked" => ombud::closings::Asked::ALL.map(ombud::closings::Asked::name).to_vec(),
        "queue-ground" | "queue-because" => ombud::queue::Ground::ALL.map(ombud::queue::Ground::name).to_vec(),
        "queue-roughly" => ombud::queue::Roughly::ALL.map(ombud::queue::Roughly::name).to_vec(),
        "team-level" => ombud::team::Level::ALL.map(ombud::team::Level::name).to_vec(),
        "team-decision" => ombud::team::Decision::ALL.map(ombud::team::Decision::code).to_vec(),
        "caller" => CallerKind::ALL.map(CallerKind::name).to_vec(),
        "moment" => Moment::ALL.map(Moment::name).to_vec(),
        "absence" => AbsenceKind::ALL.map(AbsenceKind::name).to_vec(),
        "state" => ombud::people::State::ALL.map(ombud::people::State::code).to_vec(),
        "unusual" | "unusual-why" => ombud::audit::unusual::Why::ALL.map(ombud::audit::unusual::Why::name).to_vec(),
        "account-role" => ombud::access::Role::ALL.map(ombud::access::Role::code).to_vec(),
        "documentation" => ombud::secrecy::Mode::ALL.map(ombud::secrecy::Mode::code).to_vec(),
        "identity" => ombud::identities::Identity::default().parts().map(|(name, _)| name).to_vec(),
        "basis" => ombud::identities::Basis::ALL.map(ombud::identities::Basis::code).to_vec(),
        "way" => ombud::access::Way::ALL.map(ombud::access::Way::code).to_vec(),
        "operation-form" => ombud::staff::OperationForm::ALL.map(ombud::staff::OperationForm::name).to_vec(),
        "erasure-research" | "erasure-research-text" => {
            ombud::erasure::Research::ALL.map(ombud::erasure::Research::code).to_vec()
        }
        "inquiry-channel" => ombud::inquiries::Channel::ALL.map(ombud::inquiries::Channel::name).to_vec(),
        "inquiry-sender" => ombud::inquiries::Sender::ALL.map(ombud::inquiries::Sender::name).to_vec(),
        "inquiry-source" => ombud::inquiries::Source::ALL.map(ombud::inquiries::Source::name).to_vec(),
        "inquiry-destination" => ombud::inquiries::Destination::ALL.map(ombud::inquiries::Destination::name).to_vec(),
        "inquiry-answer" => ombud::inquiries::Answer::ALL.map(ombud::inquiries::Answer::name).to_vec(),
        "inquiry-finding" => ombud::inquiries::Finding::ALL.map(ombud::inquiries::Finding::name).to_vec(),
        "inquiry-state" => ombud::inquiries::State::ALL.map(ombud::inquiries::State::name).to_vec(),
        "inquiry-step" | "inquiry-step-text" => ombud::inquiries::Step::ALL.map(ombud::inquiries::Step::noun).to_vec(),
        "inquiry" => vec!["health", "housing", "economy", "occupation", "adult", "disability"],
        "style-pick" => vec!["one", "two"],
        "erasure-basis" => ombud::erasure::Basis::ALL.map(ombud::erasure::Basis::code).to_vec(),
        _ => return None,
    })
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let templates = files("src", &[".html"]);
    let code = scanned("src");
    let asked = templates.iter().flat_map(in_template).chain(code.iter().flat_map(in_code));
    let asked: BTreeSet<(String, String)> = asked.collect();
    assert!(asked.len() > 150, "only {} texts were found: the search has lost its way", asked.len());
    none(asked.into_iter().flat_map(|(path, key)| {
        let missing = [Language::Swedish, Language::English].into_iter().filter(|language| !texts(*language).has(&key));
        missing.map(|language| format!("{path}: no {} text for {key}", language.code())).collect::<Vec<_>>()
    }));
}

/// Literal keys, and those of code lists, in a template.
fn in_template(file: &File) -> Vec<(String, String)> {
    let keys = [".t(\"", ".t1(\"", ".t2(\""].into_iter().flat_map(|call| quoted_after(&file.text, call));
    let lists = quoted_after(&file.text, ".code(\"").flat_map(|list| of_list(&file.path, list));
    keys.map(str::to_owned).chain(lists).map(|key| (file.path.clone(), key)).collect()
}

fn quoted_after<'t>(text: &'t str, call: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(call).skip(1).filter_map(|rest| rest.split('"').next())
}

fn of_list(path: &str, list: &str) -> Vec<String> {
    let names = names_of(list).unwrap_or_else(|| panic!("{path}: say in this test which names the list {list} has"));
    names.into_iter().map(|name| format!("{list}-{name}")).collect()
}

/// Literal keys, keys of problems, of code lists and of forms' fields in code.
fn in_code(file: &Scanned) -> Vec<(String, String)> {
    let calls =
        [".t(", ".t1(", ".t2(", "Refused(", ".submit(", ".lead(", "texts.with(", "texts().with(", "words.with("];
    let direct = calls.into_iter().flat_map(|call| file.texts_after(call)).map(|used| used.text.to_owned());
    let texts = ["texts.text(", "texts().text(", "words.text("].into_iter().flat_map(|call| file.texts_after(call));
    let lists = file.texts_after(".code(").filter(|used| names_of(used.text).is_some() && used.after.starts_with(','));
    let lists = lists.flat_map(|used| of_list(&file.path, used.text));
    let keys =
        direct.chain(texts.map(|used| used.text.to_owned())).chain(lists).chain(problems(file)).chain(fields(file));
    keys.map(|key| (file.path.clone(), key)).collect()
}

/// `key: "…"`, `Problem::new("field", "…")` and `reader.problem("field", "…")`.
fn problems(file: &Scanned) -> Vec<String> {
    let made = file.texts_after("key: ").map(|used| used.text.to_owned());
    let told = [".problem(", "Problem::new("].into_iter().flat_map(|call| file.texts_after(call));
    let noted = told.filter_map(|used| {
        let second = used.after.strip_prefix(", ")?;
        file.text_at(offset(&file.code, second)).map(str::to_owned)
    });
    made.chain(noted).filter(|key| !key.is_empty()).collect()
}

/// The labels of the fields of a file's forms: `PREFIX-FIELD` for one of its prefixes.
fn fields(file: &Scanned) -> Vec<String> {
    let prefixes = prefixes(file);
    let calls = [
        ".text(",
        ".date(",
        ".whole(",
        ".select(",
        ".checks(",
        ".suggested(",
        ".chips(",
        ".chips_or(",
        ".line(",
        ".area(",
        ".file(",
    ];
    let asked = calls.into_iter().flat_map(|call| file.texts_after(call)).filter(is_a_form_field);
    asked.filter_map(|used| label(&prefixes, used.text)).collect()
}

/// A form's `text` and `date` take a name and no more; those of a reader or of texts are something else.
fn is_a_form_field(used: &crate::source::Use) -> bool {
    let receiver = used.before.trim_end();
    let other = ["texts", "texts()", "words", "reader", "row", "frame"].iter().any(|word| receiver.ends_with(word));
    !other
}

fn label(prefixes: &[String], field: &str) -> Option<String> {
    let keys: Vec<String> = prefixes.iter().map(|prefix| format!("{prefix}-{field}")).collect();
    let there = keys.iter().any(|key| texts(Language::Swedish).has(key));
    if there { None } else { keys.into_iter().next() }
}

/// The third argument of every `Form::new`.
fn prefixes(file: &Scanned) -> Vec<String> {
    let calls = file.code.split("Form::new(").skip(1);
    calls
        .filter_map(|call| {
            let (mut depth, mut commas) = (0, 0);
            let at = call.char_indices().find_map(|(at, letter)| {
                match letter {
                    '(' | '[' | '{' => depth += 1,
                    ')' | ']' | '}' => depth -= 1,
                    ',' if depth == 0 => commas += 1,
                    _ => {}
                }
                (commas == 2).then_some(at + 1)
            })?;
            let rest = call[at..].trim_start();
            file.text_at(offset(&file.code, rest)).map(str::to_owned)
        })
        .collect()
}

/// Where `part`, a slice of `whole`, begins.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}
