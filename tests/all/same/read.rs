//! Reads tables and figures out of what is written in markup: pages, and the parts of a Word file.

/// What was found, as text, in its order.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub tables: Vec<FoundTable>,
    /// Labels with their values.
    pub fields: Vec<(String, String)>,
}

#[derive(Clone, Debug, Default)]
pub struct FoundTable {
    pub caption: String,
    pub headings: Vec<String>,
    /// Each begins with its header.
    pub rows: Vec<Vec<String>>,
}

/// A piece of markup.
enum Mark<'t> {
    /// Name and attributes.
    Open(&'t str, &'t str),
    Close(&'t str),
    Text(String),
}

/// Text in one form: all that is white is a blank and comes once, none stands before a per cent sign, a minus sign is a hyphen.
pub fn plain(text: &str) -> String {
    text.replace('\u{2212}', "-").split_whitespace().collect::<Vec<_>>().join(" ").replace(" %", "%")
}

fn marks(text: &str) -> Vec<Mark<'_>> {
    let mut marks = Vec::new();
    for piece in text.split('<').skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        match name.strip_prefix('/') {
            Some(name) => marks.push(Mark::Close(name)),
            None => {
                marks.push(Mark::Open(name.trim_end_matches('/'), attributes));
                if tag.ends_with('/') {
                    marks.push(Mark::Close(name.trim_end_matches('/')));
                }
            }
        }
        marks.push(Mark::Text(decoded(rest)));
    }
    marks
}

fn decoded(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// What stands in the documents of a page.
pub fn page(text: &str) -> Found {
    let (mut found, mut held, mut inside) = (Found::default(), String::new(), false);
    // What is read aloud in the place of a mark, and the number of a remark.
    let mut aside: Option<&str> = None;
    for mark in marks(text) {
        match mark {
            Mark::Open("article", attributes) => inside = attributes.contains("class=\"document\""),
            Mark::Close("article") => inside = false,
            _ if !inside => {}
            Mark::Open("table", _) => found.tables.push(FoundTable::default()),
            Mark::Open("span", attributes) if attributes.contains("visually-hidden") => aside = Some("span"),
            Mark::Open("sup", _) => aside = Some("sup"),
            Mark::Open("caption" | "td" | "th" | "dt" | "dd", _) => held.clear(),
            Mark::Open("tr", _) => found.row(),
            Mark::Close(name) if aside == Some(name) => aside = None,
            Mark::Close("caption") => found.table().caption = plain(&held),
            Mark::Close("td" | "th") => found.cell(plain(&held)),
            Mark::Close("dt") => found.fields.push((plain(&held), String::new())),
            Mark::Close("dd") => found.value(plain(&held)),
            Mark::Text(text) if aside.is_none() => held += &text,
            _ => {}
        }
    }
    found.headed()
}

/// What stands in the text of a Word file.
pub fn word(text: &str) -> Found {
    let mut found = Found::default();
    for table in text.split("<w:tbl>").skip(1).map(|rest| rest.split("</w:tbl>").next().unwrap_or_default()) {
        let rows = table.split("<w:tr>").skip(1);
        let cells = |row: &'_ str| -> Vec<Vec<(String, String)>> {
            row.split("<w:tc>").skip(1).map(|cell| cell.split("<w:p>").skip(1).map(paragraph).collect()).collect()
        };
        let rows: Vec<Vec<Vec<(String, String)>>> = rows.map(cells).collect();
        let Some(caption) = table.split("<w:tblCaption w:val=\"").nth(1).and_then(|rest| rest.split('"').next()) else {
            found.fields.extend(rows.iter().flat_map(|row| fields(row)));
            continue;
        };
        let rows = rows.iter().map(|row| row.iter().map(|cell| first(cell)).collect()).collect();
        found.tables.push(FoundTable { caption: plain(&decoded(caption)), headings: Vec::new(), rows });
    }
    found.headed()
}

/// A label beside its value, or values each above its label.
fn fields(row: &[Vec<(String, String)>]) -> Vec<(String, String)> {
    let above = |cell: &&Vec<(String, String)>| cell.first().is_some_and(|(style, _)| style == "KeyFigure");
    let large: Vec<_> = row.iter().filter(above).map(|cell| (cell[1].1.clone(), cell[0].1.clone())).collect();
    match row {
        [label, value] if large.is_empty() => vec![(first(label), first(value))],
        _ => large,
    }
}

fn first(cell: &[(String, String)]) -> String {
    cell.first().map(|(_, text)| text.clone()).unwrap_or_default()
}

/// The style and the text of a paragraph, without what is raised.
fn paragraph(text: &str) -> (String, String) {
    let style = text.split("<w:pStyle w:val=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let runs = text.split("<w:r>").skip(1).filter(|run| !run.contains("superscript"));
    let texts = runs.flat_map(|run| run.split("<w:t").skip(1)).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        (attributes.is_empty() || attributes.starts_with(' ')).then(|| rest.split('<').next().unwrap_or_default())
    });
    (style.to_owned(), plain(&decoded(&texts.collect::<Vec<_>>().join(" "))))
}

impl Found {
    fn table(&mut self) -> &mut FoundTable {
        if self.tables.is_empty() {
            self.tables.push(FoundTable::default());
        }
        self.tables.last_mut().expect("one was made")
    }

    fn row(&mut self) {
        self.table().rows.push(Vec::new());
    }

    fn cell(&mut self, text: String) {
        if let Some(row) = self.table().rows.last_mut() {
            row.push(text);
        }
    }

    /// The first of what follows a label is its value, the rest are notes.
    fn value(&mut self, text: String) {
        if let Some((_, value)) = self.fields.last_mut().filter(|(_, value)| value.is_empty()) {
            *value = text;
        }
    }

    /// With the first row of each table as its headings.
    fn headed(mut self) -> Found {
        for table in self.tables.iter_mut().filter(|table| !table.rows.is_empty()) {
            table.headings = table.rows.remove(0);
        }
        self
    }
}
