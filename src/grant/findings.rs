//! The rules of `stats` run on what stands in the account, and the rules that need the form's own answers.

use super::answers::Answers;
use super::figures::{Counted, Figures};
use super::form::{Field, Form, Measure};
use jiff::civil::Date;
use stats::{BandCell, Cell, Decimal, Filled, Finding, Flow, StaffMeasure, SteeringGroup, Value};

/// Everything that cannot be true, is not whole, or differs from the register. None of it stops anybody.
///
/// What was typed over a figure is what is checked: it is what will be signed.
pub fn findings(form: &Form, counted: &Counted, figures: &Figures, answers: &Answers) -> Vec<Finding> {
    let mut all = stats::findings(&filled(form, counted, answers));
    all.extend(differing(form, figures, answers));
    all.extend(denied_queue(counted, answers));
    all.extend(blank_follow_ups(form, figures, answers));
    all
}

/// The account as the rules see it.
fn filled(form: &Form, counted: &Counted, answers: &Answers) -> Filled {
    let mut filled = Filled::from(&counted.account);
    filled.signed = answers.value("signed_on").and_then(|day| day.parse::<Date>().ok());
    filled.granted = answers.decimal("granted_posts");
    filled.granted_sek = answers.decimal("granted_sek");
    filled.used_sek = answers.decimal("used_sek");
    filled.steering_group = steering_group(answers);
    for (key, answer) in answers.iter().filter(|(key, answer)| !answer.value.is_empty() && form.field(key).is_some()) {
        if let Ok(cell) = key.parse::<Cell>() {
            overrule(&mut filled, &cell, &answer.value);
        }
    }
    filled
}

/// Puts what was typed in the place of what was counted.
fn overrule(filled: &mut Filled, cell: &Cell, typed: &str) {
    let count = typed.parse().ok();
    match cell {
        Cell::Clients { flow, gender: Some(gender), band } => {
            filled.set_clients(*flow, *gender, *band, count);
            // Persons carried in and out are not on the form: counted ones say nothing of a total that was typed.
            carried(*flow).iter().for_each(|carried| filled.set_clients(*carried, *gender, *band, None));
        }
        Cell::ChildrenAtHome(Some(gender)) => filled.children_at_home[gender.index()] = count,
        Cell::ContactReason(reason, Some(gender)) => filled.contact_reasons[reason.index()][gender.index()] = count,
        Cell::Staff(StaffMeasure::Worked) => filled.worked = Decimal::parse(typed),
        _ => {}
    }
}

/// The rows that the register knows and the form does not, by the row that they belong with.
fn carried(flow: Flow) -> &'static [Flow] {
    match flow {
        Flow::Total => &[Flow::CarriedIn, Flow::CarriedOut],
        Flow::New => &[Flow::CarriedIn],
        Flow::Closed => &[Flow::CarriedOut],
        Flow::CarriedIn | Flow::CarriedOut => &[],
    }
}

fn steering_group(answers: &Answers) -> Option<SteeringGroup> {
    let authorities = answers.ticked("steering_authorities");
    let organisations = answers.ticked("steering_organisations");
    if authorities.is_none() && organisations.is_none() {
        return None;
    }
    let sits = |ticked: &Option<Vec<&str>>, party: &str| ticked.as_ref().map(|ticked| ticked.contains(&party));
    // Whoever ticked the authorities and no organisation has said that there is none.
    let organisations = organisations.or(Some(Vec::new()));
    Some(SteeringGroup {
        authorities: SteeringGroup::AUTHORITIES.map(|party| sits(&authorities, party)),
        organisations: SteeringGroup::ORGANISATIONS.map(|party| sits(&organisations, party)),
        why_missing: answers.value("steering_missing_why").map(str::to_owned),
    })
}

/// Figures typed over those of the register.
fn differing(form: &Form, figures: &Figures, answers: &Answers) -> Vec<Finding> {
    let typed = answers.iter().filter(|(_, answer)| !answer.value.is_empty());
    let differing = typed.filter_map(|(key, answer)| {
        let counted = counted_at(form, figures, key)?;
        let found = typed_value(&answer.value);
        (differs(&counted, &answer.value)).then(|| Finding {
            rule: "answer_differs_from_register",
            cell: key.to_owned(),
            expected: Some(counted),
            found: Some(found),
            rows: key.parse().ok(),
        })
    });
    differing.collect()
}

/// The register's figure behind an answer, if there is one.
pub(super) fn counted_at(form: &Form, figures: &Figures, key: &str) -> Option<Value> {
    figures.at(&form.field(key)?.measure_at(key)?)
}

/// Whether a typed figure is another one; 10 and 10.00 are the same.
pub(super) fn differs(counted: &Value, typed: &str) -> bool {
    let number = |text: &str| Decimal::parse(text);
    match (number(&counted.to_string()), number(typed)) {
        (Some(counted), Some(typed)) => counted != typed,
        _ => counted.to_string() != typed,
    }
}

/// A typed figure as findings show it.
pub(super) fn typed_value(typed: &str) -> Value {
    typed.parse().map_or_else(|_| Value::Text(typed.to_owned()), Value::Whole)
}

/// "No queue", while the register has one on the last day.
fn denied_queue(counted: &Counted, answers: &Answers) -> Option<Finding> {
    let denied = answers.value("queue") == Some("no") && counted.queue > 0;
    denied.then(|| Finding {
        rule: "answer_differs_from_register",
        cell: "queue".into(),
        expected: Some(Value::count(counted.queue)),
        found: Some(Value::Whole(0)),
        rows: None,
    })
}

/// Follow-up questions that an answer calls for and nobody answered.
fn blank_follow_ups(form: &Form, figures: &Figures, answers: &Answers) -> Vec<Finding> {
    let asked = form.fields().filter(|field| !field.when.is_empty() && blank(field, figures, answers));
    // Why a party is missing has a rule of its own, which holds for accounts from files too.
    let left = asked.filter(|field| field.id != "steering_missing_why");
    let finding = |field: &Field| Finding {
        rule: "follow_up_blank",
        cell: field.id.clone(),
        expected: None,
        found: None,
        rows: None,
    };
    left.map(finding).collect()
}

/// Whether a required field is asked and has neither an answer nor a figure or setting that stands in for one.
fn blank(field: &Field, figures: &Figures, answers: &Answers) -> bool {
    let counted = || field.measure.as_ref().and_then(|measure| figures.at(measure)).is_some();
    let known = || answers.get(&field.id).is_none() && figures.known(field).is_some();
    field.required
        && !field.signature
        && answers.asks(field, figures)
        && answers.value(&field.id).is_none()
        && !counted()
        && !known()
}

/// What is still missing: the ids of required fields without an answer, and of figures typed over without a reason.
/// The signature is not among them; it comes when the account is signed.
pub fn missing<'f>(form: &'f Form, figures: &Figures, answers: &'f Answers) -> Vec<&'f str> {
    let blank = form.fields().filter(|field| blank(field, figures, answers)).map(|field| field.id.as_str());
    let unexplained = answers.iter().filter(|(key, answer)| {
        let silent = answer.reason.as_ref().is_none_or(|reason| reason.trim().is_empty());
        let counted = || counted_at(form, figures, key);
        silent && !answer.value.is_empty() && counted().is_some_and(|counted| differs(&counted, &answer.value))
    });
    blank.chain(unexplained.map(|(key, _)| key)).collect()
}

/// The cell of a field in the tables of the rules: `Queue` has none.
pub(super) fn rows_cell(measure: &Measure) -> Option<Cell> {
    match measure {
        Measure::Cell(Cell::Clients { flow, gender, band: BandCell::Row }) => {
            Some(Cell::Clients { flow: *flow, gender: *gender, band: BandCell::All })
        }
        Measure::Cell(cell) => Some(cell.clone()),
        Measure::Queue => None,
    }
}
