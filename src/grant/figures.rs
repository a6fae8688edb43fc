//! What the register gives for an account, in the one shape in which it is shown, compared and frozen.

use super::form::{Field, Known, Measure};
use serde_json::{Value as Json, json};
use stats::{Account, BandCell, Cell, Columns, Decimal, Gender, Period, Queue, Value, grant_account};

/// The operation as it presents itself in the head of the form (verksamheten).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub name: String,
    pub county: Option<String>,
    pub host: Option<String>,
    /// The form of operation (driftsform), as the exchange format writes it.
    pub form: Option<String>,
    /// Whether everything in it is made up.
    pub demonstration: bool,
}

/// What the register gives for one year, counted (räknat ur registret).
#[derive(Clone, Debug)]
pub struct Counted {
    pub account: Account,
    /// Accepted intakes in the queue on the last day.
    pub queue: u64,
}

impl Counted {
    /// Counts a year of one operation.
    pub fn of(columns: &Columns, period: Period) -> Counted {
        let queue = Queue::on(columns, period.to()).0.len() as u64;
        Counted { account: grant_account(columns, period), queue }
    }

    /// Adds another operation's figures of the same year.
    #[must_use]
    pub fn plus(self, other: Counted) -> Counted {
        Counted { account: self.account + other.account, queue: self.queue + other.queue }
    }
}

/// The figures of an account, addressed by cell: the account's own JSON, where an address is a path.
/// A frozen account is read back from the same shape, so it is shown by the same code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    account: Json,
    queue: i64,
    municipalities: Vec<String>,
    pub about: About,
}

impl Figures {
    /// The figures of counted rows.
    pub fn new(counted: &Counted, about: About, year: i16) -> Figures {
        let members = counted.account.municipalities().iter().filter(|place| place.member);
        Figures {
            account: counted.account.to_json(&about.name, year, Json::Array(Vec::new())),
            queue: i64::try_from(counted.queue).unwrap_or(i64::MAX),
            municipalities: members.map(|place| place.name.clone()).collect(),
            about,
        }
    }

    /// What is frozen of them.
    pub fn to_json(&self) -> Json {
        let about = json!({ "county": self.about.county, "host": self.about.host, "form": self.about.form, "demonstration": self.about.demonstration });
        json!({ "account": self.account, "queue": self.queue, "municipalities": self.municipalities, "about": about })
    }

    /// The account's object of the exchange format, with its findings.
    pub fn published(&self, findings: Json) -> Json {
        let mut account = self.account.clone();
        account["findings"] = findings;
        account
    }

    /// What was frozen; `None` where it is not of that shape.
    pub fn from_json(json: &Json) -> Option<Figures> {
        let text = |key: &str| json["about"][key].as_str().map(str::to_owned);
        let name = json["account"]["operation"].as_str()?.to_owned();
        let municipalities = json["municipalities"].as_array()?.iter().filter_map(Json::as_str);
        Some(Figures {
            account: json["account"].clone(),
            queue: json["queue"].as_i64()?,
            municipalities: municipalities.map(str::to_owned).collect(),
            about: About {
                name,
                county: text("county"),
                host: text("host"),
                form: text("form"),
                demonstration: json["about"]["demonstration"] == true,
            },
        })
    }

    /// The figure of a measure; `None` for one that the account does not hold.
    pub fn at(&self, measure: &Measure) -> Option<Value> {
        match measure {
            Measure::Queue => Some(Value::Whole(self.queue)),
            Measure::Cell(cell) => match self.json_at(cell) {
                Json::String(text) => Some(Value::Text(text.clone())),
                Json::Number(number) => Some(number.as_i64().map_or(Value::Text(number.to_string()), Value::Whole)),
                _ => self.sum(cell).map(Value::Whole),
            },
        }
    }

    /// The figure at an address, where it is a whole number.
    pub fn whole(&self, key: &str) -> Option<i64> {
        match self.at(&Measure::Cell(key.parse().ok()?)) {
            Some(Value::Whole(number)) => Some(number),
            _ => None,
        }
    }

    /// The figure at an address, as a number with decimals.
    pub fn decimal(&self, key: &str) -> Option<Decimal> {
        Decimal::parse(&self.at(&Measure::Cell(key.parse().ok()?))?.to_string())
    }

    /// The addresses of a table's row with every gender, all ages.
    pub fn row(measure: &str) -> Vec<String> {
        let all = if measure.starts_with("clients.") { ".all" } else { "" };
        Gender::ALL.iter().map(|gender| format!("{measure}.{}{all}", gender.key())).collect()
    }

    /// What the operation's settings say in place of an answer; a form of operation that the field does not know
    /// is another one.
    pub fn known(&self, field: &Field) -> Option<String> {
        let host = self.about.host.as_deref();
        match field.known? {
            Known::County => self.about.county.clone(),
            Known::Host => host.map(str::to_owned),
            Known::Municipalities => {
                let others = self.municipalities.iter().map(String::as_str).filter(|name| Some(*name) != host);
                Some(others.collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
            }
            Known::Form => self.about.form.as_deref().map(|form| {
                let known = field.options.iter().find(|option| option.code == form);
                known.or(field.options.last()).map(|option| option.code.clone()).unwrap_or_default()
            }),
        }
    }

    fn json_at(&self, cell: &Cell) -> &Json {
        let path = cell.to_string();
        let start = match cell {
            Cell::Municipality { name, flow } => return &self.account["by_municipality"][name][flow.code()],
            Cell::Clients { band: BandCell::Row, .. } => format!("{path}.all"),
            _ => path,
        };
        start.split('.').fold(&self.account, |json, key| &json[key])
    }

    /// A figure that is not written out: that of all genders, and of a gender that no ombud has.
    fn sum(&self, cell: &Cell) -> Option<i64> {
        let parts = everyone(cell);
        let written = !parts.is_empty() || matches!(cell, Cell::Staff(_));
        written.then(|| parts.iter().map(|cell| self.json_at(cell).as_i64()).sum::<Option<i64>>()).flatten()
    }
}

/// The cells of each gender that a cell of all genders is the sum of; none for other cells.
fn everyone(cell: &Cell) -> Vec<Cell> {
    let of = |gender: Gender| match cell {
        Cell::Clients { flow, gender: None, band } => {
            Some(Cell::Clients { flow: *flow, gender: Some(gender), band: *band })
        }
        Cell::Closures(None) => Some(Cell::Closures(Some(gender))),
        Cell::ChildrenAtHome(None) => Some(Cell::ChildrenAtHome(Some(gender))),
        Cell::ContactReason(reason, None) => Some(Cell::ContactReason(*reason, Some(gender))),
        _ => None,
    };
    Gender::ALL.into_iter().filter_map(of).collect()
}
