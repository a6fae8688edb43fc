//! A document with every kind of content, of made-up data, and one with nothing.

use std::path::Path;

use documents::{
    Block, Cell, Column, Document, Emphasis, Field, Kind, Labels, Language, Remark, Row, Section, Table, Value,
};
use jiff::civil::date;

/// Puts a rendered file where a developer can look at it.
pub fn keep(name: &str, bytes: &[u8]) {
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), bytes).expect("Cargo made the folder");
}

/// Nothing but a title.
pub fn empty() -> Document {
    Document {
        kind: Kind::Form,
        title: "Tom".into(),
        subtitle: None,
        language: Language::Sv,
        stamp: None,
        facts: vec![],
        sections: vec![],
        created: date(2026, 1, 12).at(9, 30, 0, 0),
        definition: Some(1),
        labels: labels(),
    }
}

/// A section that is only there for its content.
pub fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section { id: "a".into(), number: None, heading: heading.into(), blocks }
}

/// A form of four pages or so.
pub fn sample() -> Document {
    Document {
        title: "Redovisning av statsbidrag".into(),
        subtitle: Some("Personligt ombud, år 2025 · Exempelkommunen".into()),
        stamp: Some("Demonstration".into()),
        facts: vec![
            field("Länsstyrelse", Value::Text("Länsstyrelsen i Exempellän".into()), None),
            field("År", Value::Text("2025".into()), None),
            field("Kommun", Value::Text("Exempelkommunen".into()), None),
            field("Adress", Value::Text("Stora vägen 1\n123 45 Exempelåsa".into()), None),
            field("Antal ombudstjänster", Value::Hundredths(225), Some("Registret visar 2,00")),
            field("Telefon", Value::Empty, None),
            field("Övriga kommuner som omfattas", Value::Text("Åby, Ängsta och Öhult".into()), None),
        ],
        sections: vec![staff(), clients(), access(), economy(), remarks(), signature()],
        ..empty()
    }
}

pub fn labels() -> Labels {
    Labels {
        page_of: "Sida {page} av {pages}".into(),
        yes: "Ja".into(),
        no: "Nej".into(),
        ticked: "markerat".into(),
        unticked: "ej markerat".into(),
        not_answered: "Ej besvarad".into(),
        remark: "Anmärkning".into(),
        remarks: "Anmärkningar".into(),
        overview: "Översikt".into(),
        few: "färre än fem".into(),
        hidden: "visas inte, eftersom ett litet tal annars kunde räknas ut".into(),
        no_figure: "uppgift saknas".into(),
        contents: "Innehåll".into(),
        skip: "Hoppa till texten".into(),
        as_table: "Siffrorna i en tabell".into(),
    }
}

fn numbered(id: &str, number: &str, heading: &str, blocks: Vec<Block>) -> Section {
    Section { number: Some(number.into()), id: id.into(), ..section(heading, blocks) }
}

fn staff() -> Section {
    let training = "Ombuden har gått länsstyrelsens grundutbildning och två fördjupningsdagar om samsjuklighet.";
    let blocks = vec![
        Block::Paragraph("Uppgifterna avser den 31 december. En person redovisas en gång per år.".into()),
        Block::Fields(vec![field("Ombud, kvinnor", Value::Whole(2), None), field("Ombud, män", Value::Whole(1), None)]),
        yes_no("Har ombuden fått utbildning under året?", 0),
        answer("Vilken utbildning?", Some(training)),
        yes_no("Har ombuden handledning?", 1),
        answer("Om inte, varför?", None),
    ];
    numbered("personal", "1", "Personliga ombud", blocks)
}

fn clients() -> Section {
    let by_gender = table(
        "Klienter efter kön",
        &["Klienter", "Kvinnor", "Män", "Kostnad"],
        vec![
            row("Nya under året", Emphasis::Plain, vec![Value::Whole(14), Value::Whole(9), Value::Money(1_500_000)]),
            row("därav unga", Emphasis::Sub, vec![Value::Whole(3), Value::Empty, Value::Money(0)]),
            row("Totalt", Emphasis::Total, vec![Value::Whole(0), Value::Whole(1_000_000), Value::Money(4_530_050)]),
        ],
    );
    let mut by_gender = by_gender;
    by_gender.rows[2].cells[1].href = Some("/klienter?kon=man".into());
    by_gender.rows[2].cells[1].remark = Some(1);
    by_gender.notes = vec!["Uppgift saknas är inte noll. Personer med okänt kön redovisas för sig.".into()];
    let ages = ["Ålder", "K 18–29", "M 18–29", "K 30–49", "M 30–49", "K 50–64", "M 50–64", "K 65+", "M 65+", "Alla"];
    let age_row = |header, emphasis, base| row(header, emphasis, (0..9_i64).map(|i| Value::Whole(base * i)).collect());
    let by_age = table(
        "Klienter efter ålder och kön",
        &ages,
        vec![
            age_row("Nya", Emphasis::Plain, 3),
            age_row("Avslutade", Emphasis::Plain, 2),
            age_row("Totalt", Emphasis::Total, 160),
        ],
    );
    numbered("klienter", "2", "Klienter", vec![Block::Table(by_gender), Block::Table(by_age), Block::Table(reasons())])
}

fn reasons() -> Table {
    let reason = |i: i64| {
        let header = format!("Orsak {i}: behov av stöd i kontakten med myndigheter och vårdgivare i vardagen");
        row(
            &header,
            Emphasis::Plain,
            vec![
                Value::Whole(i * 7),
                Value::Whole(i * 1_234),
                Value::Text(if i % 2 == 0 { "Ökar".into() } else { "Som förra året".into() }),
            ],
        )
    };
    let mut table = table("Kontaktorsaker", &["Orsak", "Kvinnor", "Män", "Tendens"], (1..=34).map(reason).collect());
    table.columns[3].numeric = false;
    table
}

fn access() -> Section {
    let options = [
        ("Kommun", true),
        ("Arbetsförmedlingen", true),
        ("Försäkringskassan", false),
        ("Primärvård", true),
        ("Psykiatri", false),
    ];
    let blocks = vec![
        Block::Choices {
            question: "Kö eller väntetid".into(),
            options: vec![("Ja".into(), false), ("Delvis".into(), true), ("Nej".into(), false)],
        },
        Block::Choices {
            question: "Myndigheter i ledningsgruppen".into(),
            options: options.map(|(text, ticked)| (text.to_owned(), ticked)).to_vec(),
        },
        Block::Choices {
            question: "Vad har gjorts?".into(),
            options: vec![
                ("Fler besök i hemmet i stället för på kontoret, efter klientens eget önskemål".into(), true),
                ("Samverkansmöten med psykiatrin och försäkringskassan varje kvartal".into(), false),
            ],
        },
        answer("Sammanfattning av brister i samhällsservicen", Some(&narrative())),
    ];
    numbered("tillgang", "3", "Tillgång", blocks)
}

pub fn narrative() -> String {
    let paragraph = "Många klienter har svårt att få tid hos vården och måste själva samordna sina kontakter. \
        Väntan på en fast vårdkontakt är ofta flera månader, och beslut om ekonomiskt bistånd dröjer när underlagen \
        begärs in i omgångar. Ombuden ser att den som saknar e-legitimation stängs ute från allt fler tjänster, och att \
        människor som behöver stöd över telefon hänvisas till webbplatser som de inte kan använda.";
    let list = "Exempel på åtgärder:\n– gemensamt möte med försäkringskassan i mars\n– skrivelse till nämnden i maj\n– uppföljning i november";
    let mut parts = vec![paragraph; 16];
    parts.insert(2, list);
    parts.join("\n\n")
}

fn economy() -> Section {
    let fields = vec![
        field("Beviljat statsbidrag", Value::Money(404_530_000), None),
        field(
            "Förbrukat",
            Value::Money(398_211_250),
            Some("Ekonomisystemet visar 3 980 000 kr; skillnaden är en faktura för december."),
        ),
        field("Beviljade årsanställningar", Value::Hundredths(1000), None),
        field("Utbetalat", Value::Date(date(2025, 3, 14)), None),
    ];
    numbered("ekonomi", "4", "Ekonomi", vec![Block::Fields(fields)])
}

fn remarks() -> Section {
    let remark = |text: &str| Remark { text: text.into(), href: Some("/kontroll".into()) };
    let list = vec![
        remark("Antalet ombudstjänster skiljer sig från registret (2,25 mot 2,00)."),
        remark(
            "Antalet män är mer än dubbelt så stort som förra året. Kontrollera att ingen person räknats två gånger, och att den som flyttat mellan kommunerna bara står hos den ena.",
        ),
    ];
    numbered("kontroll", "5", "Kontroll före underskrift", vec![Block::Remarks(list)])
}

fn signature() -> Section {
    let text = |text: &str| Value::Text(text.into());
    let fields = vec![
        field("Datum", Value::Date(date(2026, 1, 12)), None),
        field("Namn", text("Exempel Exempelsson"), None),
        field("Titel", text("Enhetschef"), None),
        field("Underskrift", Value::Empty, None),
    ];
    numbered("underskrift", "6", "Underskrift", vec![Block::Signature(fields)])
}

pub fn field(label: &str, value: Value, note: Option<&str>) -> Field {
    Field { label: label.into(), value, note: note.map(Into::into) }
}

fn answer(question: &str, answer: Option<&str>) -> Block {
    Block::Answer { question: question.into(), answer: answer.map(Into::into) }
}

fn yes_no(question: &str, ticked: usize) -> Block {
    let options = ["Ja", "Nej"].into_iter().enumerate().map(|(i, text)| (text.into(), i == ticked)).collect();
    Block::Choices { question: question.into(), options }
}

pub fn table(caption: &str, headings: &[&str], rows: Vec<Row>) -> Table {
    let column = |(i, heading): (usize, &&str)| Column { heading: (*heading).into(), numeric: i > 0 };
    Table { caption: caption.into(), columns: headings.iter().enumerate().map(column).collect(), rows, notes: vec![] }
}

pub fn row(header: &str, emphasis: Emphasis, values: Vec<Value>) -> Row {
    let cells = values.into_iter().map(|value| Cell { value, href: None, remark: None }).collect();
    Row { header: header.into(), cells, emphasis }
}
