//! One value: what it is, the figure as a number, and how it is shown. What is not told says so in a word, and is never a null.

use serde_json::{Value as Json, json};

use crate::{Labels, Language, Value};

/// A value as an object whose `type` says what it is.
pub(super) fn value(value: &Value, language: Language, labels: &Labels) -> Json {
    let Some(shown) = value.shown(language) else { return json!({ "type": "empty" }) };
    let figure = |number: Json| json!({ "type": "number", "number": number, "shown": shown });
    match value {
        Value::Text(text) => json!({ "type": "text", "text": text }),
        Value::Whole(number) => figure((*number).into()),
        Value::Hundredths(number) => figure(parts(*number, 100.0)),
        Value::Tenths(number) => figure(parts(*number, 10.0)),
        Value::Percent { tenths, decimal } => {
            json!({ "type": "percent", "number": percent(*tenths, *decimal), "shown": shown })
        }
        Value::Money(amount) => {
            json!({ "type": "money", "number": parts(*amount, 100.0), "currency": "SEK", "shown": shown })
        }
        Value::Date(date) => json!({ "type": "date", "date": date.to_string() }),
        Value::Few => json!({ "type": "few", "shown": shown, "said": labels.few }),
        Value::Hidden => json!({ "type": "hidden", "shown": shown, "said": labels.hidden }),
        Value::Empty => json!({ "type": "empty" }),
    }
}

/// A number of parts as a decimal number: the nearest there is, which prints as just those decimals.
fn parts(number: i64, of_one: f64) -> Json {
    (number as f64 / of_one).into()
}

/// As exact as it is shown, halves away from zero.
fn percent(tenths: i64, decimal: bool) -> Json {
    if decimal { parts(tenths, 10.0) } else { (tenths.signum() * ((tenths.abs() + 5) / 10)).into() }
}
