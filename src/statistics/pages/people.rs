//! The tables about persons: flow, age, waiting, how they came and where they live.

use super::super::Figures;
use super::table::{Section, Table, halves, heads, share};
use crate::web::Frame;
use stats::{Account, Band, Distribution, Flow, Gender, IntakeOutcome, PlaceFigures, Reason};

/// Every section about persons, in the order of the page.
pub fn sections(frame: &Frame, figures: &Figures) -> Vec<Section> {
    let account = &figures.account;
    vec![
        flow(frame, account),
        ages(frame, account),
        queue(frame, figures),
        waiting(frame, account),
        intakes(frame, account),
        reasons(frame, account),
        places(frame, account),
    ]
}

/// The genders that have a column: two always, the others as soon as somebody stands in them.
fn genders(account: &Account) -> Vec<Gender> {
    let somebody = |gender| account.clients(Flow::Total).at(gender).all() + account.closures().at(gender) > 0;
    let shown = |gender: &Gender| matches!(gender, Gender::Woman | Gender::Man) || somebody(*gender);
    Gender::ALL.into_iter().filter(shown).collect()
}

/// One column a gender and one for all.
fn by_gender(frame: &Frame, genders: &[Gender]) -> Vec<String> {
    let head = genders.iter().map(|gender| frame.code("gender", gender.name()));
    head.chain([frame.t("statistics-all")]).collect()
}

/// A row of figures for [`by_gender`].
fn counts(frame: &Frame, genders: &[Gender], at: impl Fn(Gender) -> u64, all: u64) -> Vec<String> {
    genders.iter().map(|gender| at(*gender)).chain([all]).map(|count| frame.number(count)).collect()
}

fn flow(frame: &Frame, account: &Account) -> Section {
    let genders = genders(account);
    let mut table = Table::new(frame, "statistics-flow-caption", by_gender(frame, &genders));
    let row = |flow: Flow| {
        let groups = account.clients(flow);
        (frame.code("statistics-flow", flow.name()), counts(frame, &genders, |one| groups.at(one).all(), groups.all()))
    };
    for [first, second] in [[Flow::CarriedIn, Flow::New], [Flow::Closed, Flow::CarriedOut]] {
        for (label, cells) in [row(first), row(second)] {
            table.row(label, cells);
        }
        let (label, cells) = row(Flow::Total);
        table.total(label, cells);
    }
    let closures = account.closures();
    table.row(frame.t("statistics-closures"), counts(frame, &genders, |one| closures.at(one), closures.all()));
    Section::new(frame, "flow", vec![table])
}

fn ages(frame: &Frame, account: &Account) -> Section {
    let genders = genders(account);
    let groups = account.clients(Flow::Total);
    let mut table = Table::new(frame, "statistics-ages-caption", by_gender(frame, &genders));
    let usual = |band: &Band| !matches!(band, Band::Unknown | Band::Under18) || groups.band(*band) > 0;
    for band in Band::ALL.into_iter().filter(usual) {
        let cells = counts(frame, &genders, |one| groups.at(one).band(band), groups.band(band));
        table.row(frame.code("statistics-band", band.name()), cells);
    }
    table.total(frame.t("statistics-all"), counts(frame, &genders, |one| groups.at(one).all(), groups.all()));
    let children = account.children_at_home();
    table.sub(frame.t("statistics-children"), counts(frame, &genders, |one| children.at(one), children.all()));
    Section::new(frame, "ages", vec![table])
}

fn queue(frame: &Frame, figures: &Figures) -> Section {
    let queue = &figures.queue;
    let lead = match queue.number {
        0 => frame.t("statistics-queue-nobody"),
        _ => frame.t2("statistics-queue-lead", ("number", queue.number as i64), ("days", queue.longest)),
    };
    let mut table = Table::new(frame, "statistics-queue-caption", heads(frame, ["statistics-persons"]));
    for (municipality, number) in &queue.by_municipality {
        table.row(municipality, vec![frame.number(*number)]);
    }
    let tables = if queue.number > 0 { vec![table] } else { Vec::new() };
    Section::new(frame, "queue", tables).lead(lead)
}

fn waiting(frame: &Frame, account: &Account) -> Section {
    let head = ["statistics-new", "statistics-median", "statistics-p90", "statistics-longest"];
    let mut table = Table::new(frame, "statistics-waiting-caption", heads(frame, head));
    let waited = account.municipalities().iter().filter(|place| place.figures.waiting.n() > 0);
    for place in waited {
        table.row(&place.name, days(frame, &place.figures.waiting));
    }
    table.total(frame.t("statistics-all"), days(frame, account.waiting()));
    Section::new(frame, "waiting", vec![table]).lead(frame.t("statistics-waiting-lead"))
}

fn days(frame: &Frame, waited: &Distribution) -> Vec<String> {
    if waited.n() == 0 {
        return ["0", "–", "–", "–"].map(str::to_owned).into();
    }
    let (median, p90, longest) = (halves(frame, waited.median()), waited.p90(), waited.max());
    vec![frame.number(waited.n()), median, frame.number(p90), frame.number(longest)]
}

fn intakes(frame: &Frame, account: &Account) -> Section {
    let all: u64 = IntakeOutcome::ALL.into_iter().map(|outcome| account.intakes(outcome)).sum();
    let mut table = Table::new(frame, "statistics-intakes-caption", with_share(frame, all));
    for outcome in IntakeOutcome::ALL {
        let number = account.intakes(outcome);
        table.row(frame.code("outcome", outcome.name()), vec![frame.number(number), share(frame, number, all)]);
    }
    table.total(frame.t("statistics-all"), vec![frame.number(all), share(frame, all, all)]);
    Section::new(frame, "intakes", vec![table])
}

fn reasons(frame: &Frame, account: &Account) -> Section {
    let new = account.clients(Flow::New).all();
    let mut table = Table::new(frame, "statistics-reasons-caption", with_share(frame, new));
    for reason in Reason::ALL {
        let number = account.contact_reason(reason).all();
        table.row(frame.code("reason", reason.name()), vec![frame.number(number), share(frame, number, new)]);
    }
    let without = account.gaps().new_without_reason;
    table.sub(frame.t("statistics-reasons-none"), vec![frame.number(without), share(frame, without, new)]);
    Section::new(frame, "reasons", vec![table]).lead(frame.t("statistics-reasons-lead"))
}

/// A column of numbers and one of shares, with what they are shares of.
fn with_share(frame: &Frame, base: u64) -> Vec<String> {
    vec![frame.t("statistics-number"), frame.t1("statistics-share", "base", frame.number(base))]
}

fn places(frame: &Frame, account: &Account) -> Section {
    let head = Flow::ALL.map(|flow| frame.code("statistics-flow", flow.name())).into();
    let mut table = Table::new(frame, "statistics-places-caption", head);
    let cells = |figures: &PlaceFigures| Flow::ALL.map(|flow| frame.number(figures.clients.flow(flow).all())).into();
    for (area, sum) in account.areas() {
        let label = area.map_or_else(|| frame.t("municipalities-no-area"), str::to_owned);
        table.row(label, cells(&sum));
        for place in account.municipalities().iter().filter(|place| place.area.as_deref() == area) {
            table.sub(&place.name, cells(&place.figures));
        }
    }
    let all = Flow::ALL.map(|flow| frame.number(account.clients(flow).all())).into();
    table.total(frame.t("statistics-all"), all);
    Section::new(frame, "places", vec![table])
}
