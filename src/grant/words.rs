//! The account's figures and findings in the words of whoever reads them.

use super::answers::{Answers, codes};
use super::findings::typed_value;
use super::form::{Field, Form, Kind};
use crate::web::{Language, Texts};
use documents::numbers;
use jiff::civil::Date;
use serde_json::{Value as Json, json};
use stats::{Band, BandCell, Cell, Finding, Flow, Gender, StaffMeasure, Value};

/// The texts of one language together with the labels of one form.
#[derive(Clone, Copy)]
pub struct Words {
    pub texts: &'static Texts,
    pub form: &'static Form,
}

/// A finding in words, with where to look (iakttagelse).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub rule: String,
    pub cell: String,
    /// What would be right, as the exchange format writes it; null where no figure is at fault.
    pub expected: Json,
    pub found: Json,
    pub message: String,
    /// The anchor of the field to look at, where the form has one.
    pub anchor: Option<String>,
    /// The figure whose rows stand behind it, where there is a register to find them in.
    pub rows: Option<String>,
}

impl Told {
    /// The object of the exchange format.
    pub fn to_json(&self) -> Json {
        json!({
            "rule": self.rule,
            "cell": self.cell,
            "expected": self.expected,
            "found": self.found,
            "message": self.message,
        })
    }

    /// The object of the exchange format again; it leads nowhere. `None` where it is not of that shape.
    pub fn from_json(json: &Json) -> Option<Told> {
        let text = |key: &str| json[key].as_str().map(str::to_owned);
        Some(Told {
            rule: text("rule")?,
            cell: text("cell")?,
            expected: json["expected"].clone(),
            found: json["found"].clone(),
            message: text("message")?,
            anchor: None,
            rows: None,
        })
    }
}

impl Words {
    /// The language as documents know it.
    pub fn language(&self) -> documents::Language {
        match self.texts.language() {
            Language::Swedish => documents::Language::Sv,
            Language::English => documents::Language::En,
        }
    }

    /// Findings with their words. The reasons given stand among the answers.
    pub fn tell(&self, findings: Vec<Finding>, answers: &Answers) -> Vec<Told> {
        let json = |value: &Option<Value>| value.as_ref().map_or(Json::Null, Value::to_json);
        let told = |finding: Finding| Told {
            message: self.message(&finding, answers),
            anchor: self.anchor(&finding.cell),
            rule: finding.rule.to_owned(),
            expected: json(&finding.expected),
            found: json(&finding.found),
            rows: finding.rows.map(|cell| cell.to_string()),
            cell: finding.cell,
        };
        findings.into_iter().map(told).collect()
    }

    fn message(&self, finding: &Finding, answers: &Answers) -> String {
        let shown = |value: &Option<Value>| value.as_ref().map(|value| self.shown(value)).unwrap_or_default();
        let place = self.place(&finding.cell);
        let (expected, found) = (shown(&finding.expected), shown(&finding.found));
        let values = [("place", place.into()), ("expected", expected.into()), ("found", found.into())];
        let own = format!("finding-{}-{}", finding.rule, finding.cell.split('.').next().unwrap_or_default());
        let general = format!("finding-{}", finding.rule);
        let said = self.texts.with(if self.texts.has(&own) { &own } else { &general }, &values);
        match answers.get(&finding.cell).and_then(|answer| answer.reason.as_deref()) {
            Some(reason) if finding.rule == "answer_differs_from_register" => {
                format!("{said} {}", self.texts.with("grant-reason-given", &[("reason", reason.into())]))
            }
            _ => said,
        }
    }

    /// The anchor of the field that a finding speaks of.
    pub fn anchor(&self, cell: &str) -> Option<String> {
        let own = match cell {
            "signed" => "signed_on",
            "steering_group" => "steering_organisations",
            "staff.granted" => "granted_posts",
            cell => cell.strip_prefix("grant.").unwrap_or(cell),
        };
        let all = format!("{own}.all");
        let table = || self.form.fields().any(|field| field.id == own);
        if self.form.field(own).is_some() || table() {
            return Some(own.to_owned());
        }
        self.form.field(&all).is_some().then_some(all)
    }

    /// A cell in words: "All clients, women, 18–29".
    pub fn place(&self, cell: &str) -> String {
        if let Some(field) = self.anchor(cell).and_then(|anchor| self.plain_field(&anchor)) {
            return field.label.get(self.language()).to_owned();
        }
        cell.parse().map_or_else(|_| self.part(cell), |cell| self.cell(&cell))
    }

    /// A field that is no cell of a table.
    fn plain_field(&self, id: &str) -> Option<&'static Field> {
        self.form.fields().find(|field| field.id == id)
    }

    /// The words for a part of the account that the form has no field for.
    fn part(&self, name: &str) -> String {
        let key = format!("grant-part-{name}");
        if self.texts.has(&key) { self.texts.text(&key) } else { name.to_owned() }
    }

    fn cell(&self, cell: &Cell) -> String {
        let with_gender = |row: String, gender: &Option<Gender>| match gender {
            Some(gender) => format!("{row}, {}", self.gender(*gender).to_lowercase()),
            None => row,
        };
        match cell {
            Cell::Clients { flow, gender, band } => {
                let row = with_gender(self.flow(*flow), gender);
                if let BandCell::Band(band) = band {
                    format!("{row}, {}", self.band(*band).to_lowercase())
                } else {
                    row
                }
            }
            Cell::ContactReason(_, gender) | Cell::ChildrenAtHome(gender) => with_gender(self.row_label(cell), gender),
            Cell::Staff(StaffMeasure::Employed(gender)) => with_gender(self.row_label(cell), &Some(*gender)),
            Cell::Closures(gender) => with_gender(self.part("closures"), gender),
            Cell::Municipality { name, flow } => format!("{name}, {}", self.flow(*flow).to_lowercase()),
            Cell::Intakes(outcome) => self.part(&format!("intakes-{}", outcome.name())),
            Cell::WaitingDays(spread) => self.part(&format!("waiting-{}", spread.name())),
            Cell::Advice(measure) => self.part(&format!("advice-{}", measure.name())),
            Cell::Assignments(state) => self.part(&format!("assignments-{}", state.name())),
            Cell::Staff(StaffMeasure::Positions) => self.part("positions"),
            Cell::Staff(StaffMeasure::Worked) => self.part("worked"),
            Cell::ClosuresWithoutReason => self.part("closures-without-reason"),
            Cell::ContactReasonMissing => self.part("reason-missing"),
            Cell::PeriodsEndBeforeStart => self.part("periods"),
        }
    }

    /// The label of the table row that a cell stands in.
    fn row_label(&self, cell: &Cell) -> String {
        let address = cell.to_string();
        let mut rows = self.form.fields().flat_map(|field| &field.rows);
        let row = rows.find(|row| address.starts_with(&row.measure));
        row.map_or(address.clone(), |row| row.label.get(self.language()).to_owned())
    }

    /// A row of the flow of persons.
    pub fn flow(&self, flow: Flow) -> String {
        self.texts.text(&format!("grant-flow-{}", flow.name()))
    }

    /// A gender, as the heading of a column.
    pub fn gender(&self, gender: Gender) -> String {
        self.texts.text(&format!("grant-gender-{}", gender.name()))
    }

    /// An age band, as the heading of a column.
    pub fn band(&self, band: Band) -> String {
        self.texts.text(&format!("grant-band-{}", band.name()))
    }

    /// A figure as people read it.
    pub fn shown(&self, value: &Value) -> String {
        let language = self.language();
        match figure(value) {
            documents::Value::Whole(number) => numbers::whole(number, language),
            documents::Value::Hundredths(number) => numbers::hundredths(number, language),
            _ => value.to_string(),
        }
    }

    /// An answer as people read it.
    pub fn answer(&self, field: &Field, value: &str) -> documents::Value {
        use documents::Value as Shown;
        match field.kind {
            Kind::Money => hundredths(value).map_or(Shown::Empty, Shown::Money),
            Kind::Date => value.parse::<Date>().map_or(Shown::Empty, Shown::Date),
            Kind::Text | Kind::Narrative => Shown::Text(value.to_owned()),
            _ if field.chooses() => {
                let labels: Vec<String> = codes(value).into_iter().map(|code| self.option(field, code)).collect();
                Shown::Text(labels.join(", "))
            }
            _ => figure(&typed_value(value)),
        }
    }

    /// The words of a code that the field offers.
    pub fn option(&self, field: &Field, code: &str) -> String {
        match field.kind {
            Kind::YesNo | Kind::YesPartlyNo => self.texts.text(&format!("grant-answer-{code}")),
            _ => {
                let option = field.options.iter().find(|option| option.code == code);
                option.map_or_else(|| code.to_owned(), |option| option.label.get(self.language()).to_owned())
            }
        }
    }
}

/// A figure as documents hold it: numbers as numbers.
pub fn figure(value: &Value) -> documents::Value {
    match value {
        Value::Whole(number) => documents::Value::Whole(*number),
        Value::Halves(halves) => documents::Value::Hundredths(halves.0 * 50),
        Value::Text(text) => {
            hundredths(text).map_or_else(|| documents::Value::Text(text.clone()), documents::Value::Hundredths)
        }
    }
}

/// Hundredths of a number with one or two decimals, such as `10.00` or `4.5`.
fn hundredths(text: &str) -> Option<i64> {
    let (whole, decimals) = text.split_once('.')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=2).contains(&decimals.len()) && digits(whole) && digits(decimals);
    fits.then(|| format!("{whole}{decimals:0<2}").parse().ok()).flatten()
}
