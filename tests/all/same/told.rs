//! What a report says in its JSON: every table and every figure outside one, in their order.

use serde_json::Value as Json;

/// All that is compared.
#[derive(Clone, Default)]
pub struct Told {
    pub tables: Vec<Table>,
    pub fields: Vec<Field>,
}

#[derive(Clone)]
pub struct Table {
    pub caption: String,
    /// The picture's that it belongs to, or its caption.
    pub title: String,
    pub headings: Vec<String>,
    pub rows: Vec<Row>,
}

#[derive(Clone)]
pub struct Row {
    pub header: String,
    pub cells: Vec<Said>,
}

/// A figure outside a table.
#[derive(Clone)]
pub struct Field {
    pub label: String,
    pub said: Said,
}

/// A value.
#[derive(Clone, Debug)]
pub struct Said {
    pub kind: String,
    pub shown: String,
    pub number: Option<f64>,
}

impl Told {
    /// Reads a report's JSON.
    pub fn read(bytes: &[u8]) -> Told {
        let whole: Json = serde_json::from_slice(bytes).expect("JSON");
        let mut told = Told::default();
        for section in list(&whole["sections"]) {
            for block in list(&section["blocks"]) {
                told.block(block);
            }
        }
        told
    }

    fn block(&mut self, block: &Json) {
        match text(&block["block"]).as_str() {
            "table" => self.tables.push(table(block, &block["caption"])),
            "picture" => self.tables.push(table(&block["table"], &block["title"])),
            "fields" | "key-figures" => {
                let fields = list(&block["fields"]).iter();
                let fields = fields.map(|field| Field { label: text(&field["label"]), said: said(&field["value"]) });
                self.fields.extend(fields.filter(|field| field.said.is_figure()));
            }
            _ => {}
        }
    }

    /// How many figures there are, those that are not told counted.
    pub fn figures(&self) -> usize {
        let cells = self.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
        cells.filter(|cell| cell.is_figure()).count() + self.fields.len()
    }
}

impl Said {
    /// Whether it is a figure or stands for one.
    pub fn is_figure(&self) -> bool {
        self.number.is_some() || matches!(self.kind.as_str(), "few" | "hidden")
    }

    /// How many decimals are shown.
    pub fn decimals(&self) -> i32 {
        let decimals =
            self.shown.split([',', '.']).next_back().filter(|_| self.number.is_some_and(|n| n.fract() != 0.0));
        decimals.map_or(0, |rest| i32::try_from(rest.chars().filter(char::is_ascii_digit).count()).unwrap_or(0))
    }
}

fn list(json: &Json) -> &[Json] {
    json.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(json: &Json) -> String {
    json.as_str().unwrap_or_default().to_owned()
}

fn table(json: &Json, title: &Json) -> Table {
    let row = |row: &Json| Row { header: text(&row["header"]), cells: list(&row["cells"]).iter().map(said).collect() };
    Table {
        caption: text(&json["caption"]),
        title: text(title),
        headings: list(&json["columns"]).iter().map(|column| text(&column["heading"])).collect(),
        rows: list(&json["rows"]).iter().map(row).collect(),
    }
}

fn said(json: &Json) -> Said {
    let shown = ["shown", "text", "date"].iter().find_map(|key| json[*key].as_str()).unwrap_or_default();
    Said { kind: text(&json["type"]), shown: shown.to_owned(), number: json["number"].as_f64() }
}
