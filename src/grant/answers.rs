//! What people typed into the form of a year: kept as text in one canonical shape a kind, checked when it comes in.

use super::Statement;
use super::figures::Figures;
use super::form::{Condition, Field, Form, Kind, Test};
use jiff::civil::Date;
use stats::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// The longest text taken, in characters; a PDF page holds some four thousand.
const LONGEST: usize = 20_000;

/// One answer (svar).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// In the shape of [`read`]; empty where it was taken away on purpose.
    pub value: String,
    /// Why a typed figure differs from the one that the register gives.
    pub reason: Option<String>,
    /// Taken over from the year before and not looked at since.
    pub carried_over: bool,
}

/// The answers of an operation for a year, by key: a field's id, or the address of a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Answer>);

/// Why something typed was not taken; the page says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Whole,
    Hundredths,
    Money,
    Date,
    Choice,
    TooLong,
}

impl Wrong {
    /// The key of its text.
    pub const fn key(self) -> &'static str {
        match self {
            Wrong::Whole => "grant-wrong-whole",
            Wrong::Hundredths => "grant-wrong-hundredths",
            Wrong::Money => "grant-wrong-money",
            Wrong::Date => "grant-wrong-date",
            Wrong::Choice => "grant-wrong-choice",
            Wrong::TooLong => "grant-wrong-long",
        }
    }
}

impl FromIterator<(String, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (String, Answer)>>(answers: I) -> Answers {
        Answers(answers.into_iter().collect())
    }
}

impl Answers {
    /// The answer with this key, also one that is empty on purpose.
    pub fn get(&self, key: &str) -> Option<&Answer> {
        self.0.get(key)
    }

    /// What was answered; `None` where nothing was.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(|answer| answer.value.as_str()).filter(|value| !value.is_empty())
    }

    /// The codes ticked; `None` where the question was never answered.
    pub fn ticked(&self, key: &str) -> Option<Vec<&str>> {
        self.0.get(key).map(|answer| codes(&answer.value))
    }

    /// A whole number that was typed.
    pub fn whole(&self, key: &str) -> Option<i64> {
        self.value(key)?.parse().ok()
    }

    /// A number with decimals that was typed.
    pub fn decimal(&self, key: &str) -> Option<Decimal> {
        Decimal::parse(self.value(key)?)
    }

    /// Sets an answer.
    pub fn put(&mut self, key: &str, answer: Answer) {
        self.0.insert(key.to_owned(), answer);
    }

    /// Every answer with its key, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(key, answer)| (key.as_str(), answer))
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a new year starts from: last year's answers to the fields that are carried over, marked so.
    pub fn carried_into(&self, form: &Form) -> Answers {
        let carried = form.fields().filter(|field| field.carry_over).filter_map(|field| {
            let value = self.value(&field.id)?.to_owned();
            Some((field.id.clone(), Answer { value, reason: None, carried_over: true }))
        });
        carried.collect()
    }

    /// Whether a field is to be answered at all: a follow-up is only asked where its question calls for it.
    pub fn asks(&self, field: &Field, figures: &Figures) -> bool {
        // Two questions may together call for one follow-up; that nothing is ticked in one says something only when
        // the other shows that somebody has been there.
        let answered = |condition: &Condition| self.0.contains_key(&condition.field) || condition.test.is_of_figures();
        field.when.is_empty()
            || field.when.iter().any(answered) && field.when.iter().any(|condition| self.holds(condition, figures))
    }

    fn holds(&self, condition: &Condition, figures: &Figures) -> bool {
        let ticked = || self.ticked(&condition.field).unwrap_or_default();
        let has = |code: &String| ticked().contains(&code.as_str());
        match &condition.test {
            Test::Is(codes) => codes.iter().any(has),
            Test::LacksAny(codes) => !codes.iter().all(has),
            Test::LacksAll(codes) => !codes.iter().any(has),
            Test::Below(other) => {
                let figure = |key: &str| self.decimal(key).or_else(|| figures.decimal(key));
                figure(&condition.field).zip(figure(other)).is_some_and(|(this, other)| this < other)
            }
            Test::Above(least) => {
                let cell = |key: &String| self.whole(key).or_else(|| figures.whole(key)).unwrap_or_default();
                Figures::row(&condition.field).iter().map(cell).sum::<i64>() > *least
            }
        }
    }
}

impl Test {
    /// Whether it looks at figures, which are there without anybody answering.
    fn is_of_figures(&self) -> bool {
        matches!(self, Test::Below(_) | Test::Above(_))
    }
}

/// The codes of an answer to a question with several.
pub fn codes(value: &str) -> Vec<&str> {
    value.split('|').filter(|code| !code.is_empty()).collect()
}

/// What was typed, in the shape it is kept: whole numbers and decimals with a point and without spaces, dates as
/// `YYYY-MM-DD`, codes joined by `|` in the order of the form, texts trimmed. Nothing typed is an empty answer.
///
/// # Errors
/// Where it is not of the field's kind.
pub fn read(field: &Field, typed: &str) -> Result<String, Wrong> {
    let text = typed.replace("\r\n", "\n");
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    if text.chars().count() > LONGEST {
        return Err(Wrong::TooLong);
    }
    match field.kind {
        Kind::Whole | Kind::Bands | Kind::Genders | Kind::Shown => whole(text).ok_or(Wrong::Whole),
        Kind::Hundredths => decimal(text, 6).ok_or(Wrong::Hundredths),
        Kind::Money => decimal(text, 12).ok_or(Wrong::Money),
        Kind::Date => text.parse::<Date>().map(|date| date.to_string()).map_err(|_| Wrong::Date),
        Kind::YesNo | Kind::YesPartlyNo | Kind::Choice => chosen(field, text, 1).ok_or(Wrong::Choice),
        Kind::Multi => chosen(field, text, field.options.len()).ok_or(Wrong::Choice),
        Kind::Text | Kind::Narrative => Ok(text.to_owned()),
    }
}

/// Digits as people group them, with spaces of any kind.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn whole(text: &str) -> Option<String> {
    let number: u32 = bare(text).parse().ok()?;
    Some(number.to_string())
}

/// A number of at least 0 with at most two decimals; a unit of money after it is passed over.
fn decimal(text: &str, digits: usize) -> Option<String> {
    let bare = bare(text).replace(',', ".");
    let bare = bare.trim_end_matches("kr").trim_end_matches(":-").trim_end_matches("SEK");
    let (whole, decimals) = bare.split_once('.').unwrap_or((bare, ""));
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=digits).contains(&whole.len()) && decimals.len() <= 2 && figures(whole) && figures(decimals);
    fits.then(|| format!("{}.{decimals:0<2}", whole.trim_start_matches('0').parse::<u64>().unwrap_or(0)))
}

fn chosen(field: &Field, text: &str, most: usize) -> Option<String> {
    let typed = codes(text);
    let known = field.codes();
    let ticked: Vec<&str> = known.iter().copied().filter(|code| typed.contains(code)).collect();
    let fits = typed.len() <= most && typed.iter().all(|code| known.contains(code));
    fits.then(|| ticked.join("|"))
}

/// What saving a form does to one answer: stores it, or takes it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub key: String,
    pub answer: Option<Answer>,
}

/// What somebody typed that was not taken, by key.
pub type Refused = Vec<(String, Wrong)>;

/// What a form that was sent changes in a statement. `typed` are its fields by name; a figure's reason is in the field
/// `reason:` and its key, or the measure of its row. `looked_at` is true where somebody pressed the button: then what
/// was carried over counts as confirmed, and a list without a tick as answered.
pub fn edits(statement: &Statement, typed: &[(&str, &str)], looked_at: bool) -> (Vec<Edit>, Refused) {
    let (mut edits, mut refused, mut met) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (key, _) in typed {
        let Some(field) = statement.form.field(key).filter(|_| met.insert(*key)) else { continue };
        let values: Vec<&str> = typed.iter().filter(|(name, _)| name == key).map(|(_, value)| *value).collect();
        let raw = if field.kind == Kind::Multi { values.join("|") } else { values.concat() };
        match read(field, &raw) {
            Err(wrong) => refused.push(((*key).to_owned(), wrong)),
            Ok(value) => edits.extend(edit(
                statement,
                field,
                key,
                Answer { value, reason: reason(field, key, typed), carried_over: false },
                looked_at,
            )),
        }
    }
    (edits, refused)
}

/// The reason typed for a figure.
fn reason(field: &Field, key: &str, typed: &[(&str, &str)]) -> Option<String> {
    field.measure_at(key)?;
    let row = field.rows.iter().map(|row| row.measure.as_str()).find(|measure| key.starts_with(measure));
    let name = format!("reason:{}", row.unwrap_or(key));
    let given = typed.iter().find(|(given, _)| *given == name).map(|(_, text)| text.trim())?;
    (!given.is_empty()).then(|| given.chars().take(LONGEST).collect())
}

fn edit(statement: &Statement, field: &Field, key: &str, new: Answer, looked_at: bool) -> Option<Edit> {
    let old = statement.answers.get(key);
    let set = |answer| Some(Edit { key: key.to_owned(), answer });
    if field.measure_at(key).is_some() && new.value.is_empty() {
        return old.and_then(|_| set(None));
    }
    let known = statement.figures.known(field);
    let stood = old.map(|old| old.value.as_str()).or(known.as_deref()).unwrap_or_default();
    let same = stood == new.value && old.is_none_or(|old| old.reason == new.reason);
    let confirmed = looked_at && old.is_some_and(|old| old.carried_over);
    let first_look = looked_at && old.is_none() && field.kind == Kind::Multi;
    (!same || confirmed || first_look).then(|| set(Some(new))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(id: &str) -> &'static Field {
        Form::of_year(2021).field(id).expect("a field of the form")
    }

    #[test]
    fn figures_are_taken_as_people_write_them() {
        assert_eq!(read(field("granted_sek"), " 4 045 300 kr"), Ok("4045300.00".into()));
        assert_eq!(read(field("granted_sek"), "4\u{a0}045\u{a0}300,5"), Ok("4045300.50".into()));
        assert_eq!(read(field("granted_posts"), "10"), Ok("10.00".into()));
        assert_eq!(read(field("staff.positions"), "2,25"), Ok("2.25".into()));
        assert_eq!(read(field("clients.total.women.all"), "1 267"), Ok("1267".into()));
        assert_eq!(read(field("signed_on"), "2022-01-10"), Ok("2022-01-10".into()));
    }

    #[test]
    fn what_is_not_of_the_kind_is_refused_with_its_reason() {
        assert_eq!(read(field("clients.total.women.all"), "-1"), Err(Wrong::Whole));
        assert_eq!(read(field("staff.positions"), "2,255"), Err(Wrong::Hundredths));
        assert_eq!(read(field("granted_sek"), "mycket"), Err(Wrong::Money));
        assert_eq!(read(field("signed_on"), "10/1"), Err(Wrong::Date));
        assert_eq!(read(field("training"), "partly"), Err(Wrong::Choice));
        assert_eq!(read(field("remarks"), &"x".repeat(20_001)), Err(Wrong::TooLong));
    }

    #[test]
    fn ticked_codes_are_kept_in_the_order_of_the_form() {
        assert_eq!(read(field("steering_authorities"), "psykiatri|kommun"), Ok("kommun|psykiatri".into()));
        assert_eq!(read(field("queue"), "yes|no"), Err(Wrong::Choice));
    }

    #[test]
    fn a_new_year_starts_from_what_is_carried_over() {
        let typed = |value: &str| Answer { value: value.into(), ..Answer::default() };
        let last =
            [("training", "yes"), ("queue", "no"), ("unit", "")].map(|(key, value)| (key.to_owned(), typed(value)));
        let new = Answers::from_iter(last).carried_into(Form::of_year(2022));
        assert_eq!(new.iter().map(|(key, _)| key).collect::<Vec<_>>(), ["training"]);
        assert!(new.get("training").is_some_and(|answer| answer.carried_over));
    }
}
