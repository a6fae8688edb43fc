//! One sheet of the workbook, written from the top down.

use rust_xlsxwriter::{Format, Url, Workbook, Worksheet, XlsxError};

use super::{Listed, style};
use crate::text::paragraphs;
use crate::value::{FEW, HIDDEN};
use crate::{Block, Document, Field, Labels, Remark, Row, Section, Table, Value};

const A4: u8 = 9;
/// Widths in characters: the column of labels and row headers, and each one after it.
const LABEL_WIDTH: usize = 44;
const VALUE_WIDTH: usize = 15;
/// Running text covers the columns 0 to 4, about the width of a page.
const LAST_PROSE_COLUMN: u16 = 4;
const WIDEST_PORTRAIT: usize = 7;
/// Heights in points: of a line, and the most that Excel gives a row.
const LINE_HEIGHT: usize = 15;
const MAX_HEIGHT: usize = 409;

pub(super) struct Sheet<'a> {
    sheet: &'a mut Worksheet,
    labels: &'a Labels,
    document: &'a Document,
    row: u32,
}

impl<'a> Sheet<'a> {
    /// Adds an empty sheet, set up to be printed on A4 with its first row on every page.
    pub(super) fn new(workbook: &'a mut Workbook, document: &'a Document, name: &str) -> Result<Self, XlsxError> {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?.set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?.set_freeze_panes(1, 0)?;
        sheet.set_column_width(0, LABEL_WIDTH as f64)?;
        sheet.set_column_range_width(1, 40, VALUE_WIDTH as f64)?;
        sheet.set_footer(footer(document));
        Ok(Self { sheet, labels: &document.labels, document, row: 0 })
    }

    /// Title, stamp and the head of the form.
    pub(super) fn overview(&mut self) -> Result<(), XlsxError> {
        self.line(&self.document.title, &style::title())?;
        if let Some(subtitle) = &self.document.subtitle {
            self.line(subtitle, &Format::new())?;
        }
        if let Some(stamp) = &self.document.stamp {
            self.line(stamp, &style::stamp())?;
        }
        self.row += 1;
        self.fields(&self.document.facts)
    }

    /// What a report says in fields, under the heading of the section that each belongs to.
    pub(super) fn figures(&mut self) -> Result<(), XlsxError> {
        let document = self.document;
        for section in &document.sections {
            let fields: Vec<&[Field]> = section.blocks.iter().filter_map(fields_of).collect();
            if !fields.is_empty() {
                self.row += 1;
                self.line(&section.title(), &style::label().unset_text_wrap())?;
            }
            fields.into_iter().try_for_each(|fields| self.fields(fields))?;
        }
        Ok(())
    }

    /// A section under its heading; `remarks` counts those of the whole document.
    pub(super) fn section(&mut self, section: &Section, remarks: &mut usize) -> Result<(), XlsxError> {
        self.line(&section.title(), &style::title())?;
        for block in &section.blocks {
            self.row += 1;
            self.block(block, remarks)?;
        }
        Ok(())
    }

    /// The other sheets by title, under the section that each belongs to.
    pub(super) fn list(&mut self, sheets: &[Listed]) -> Result<(), XlsxError> {
        let mut section = None;
        for listed in sheets {
            if section.replace(&listed.section.id) != Some(&listed.section.id) {
                self.row += 1;
                self.line(&listed.section.title(), &style::label().unset_text_wrap())?;
            }
            // An apostrophe within the name of a sheet is doubled.
            let address = format!("internal:'{}'!A1", listed.name.replace('\'', "''"));
            self.sheet.write_url(self.row, 0, Url::new(address).set_text(listed.title))?;
            self.row += 1;
        }
        Ok(())
    }

    /// A sheet of one table, with what stands at its picture.
    pub(super) fn alone(&mut self, listed: &Listed) -> Result<(), XlsxError> {
        self.line(listed.title, &style::title())?;
        self.line(&listed.section.title(), &style::note())?;
        self.row += 1;
        self.cells(listed.table)?;
        for note in listed.notes.iter().cloned().chain(listed.table.all_notes(self.labels)) {
            self.line(&note, &style::note())?;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block, remarks: &mut usize) -> Result<(), XlsxError> {
        match block {
            Block::Heading(text) => self.line(text, &style::label().unset_text_wrap()),
            Block::Paragraph(text) => self.prose(text),
            Block::List(points) => points.iter().try_for_each(|point| self.prose(point)),
            Block::Quote { text, source } => {
                [Some(text), source.as_ref()].into_iter().flatten().try_for_each(|t| self.prose(t))
            }
            Block::Picture(picture) => {
                self.prose(&picture.description)?;
                self.table(&picture.table)?;
                picture.notes.iter().try_for_each(|note| self.line(note, &style::note()))
            }
            Block::Image(image) => self.prose(image.caption.as_deref().unwrap_or(&image.alt)),
            Block::Fields(fields) | Block::KeyFigures(fields) | Block::Signature(fields) => self.fields(fields),
            Block::Answer { question, answer } => {
                self.line(question, &style::label().unset_text_wrap())?;
                self.prose(answer.as_deref().unwrap_or(&self.labels.not_answered))
            }
            Block::Choices { question, options } => self.choices(question, options),
            Block::Table(table) => self.table(table),
            Block::Remarks(list) => self.remarks(list, remarks),
        }
    }

    fn line(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, text, format)?;
        self.row += 1;
        Ok(())
    }

    /// One row a paragraph, since Excel caps the height of a row.
    fn prose(&mut self, text: &str) -> Result<(), XlsxError> {
        for lines in paragraphs(text) {
            self.spread(0, &lines, 1)?;
            self.row += 1;
        }
        Ok(())
    }

    /// Lines over the columns from the given one to the last of the prose; Excel does not heighten merged cells itself.
    /// The row is at least so many lines high.
    fn spread(&mut self, column: u16, lines: &[&str], least: usize) -> Result<(), XlsxError> {
        let width = usize::from(LAST_PROSE_COLUMN) * VALUE_WIDTH + if column == 0 { LABEL_WIDTH } else { 0 };
        let needed: usize = lines.iter().map(|line| lines_needed(line, width)).sum();
        let height = (LINE_HEIGHT * needed.max(least)).min(MAX_HEIGHT);
        self.sheet.merge_range(self.row, column, self.row, LAST_PROSE_COLUMN, &lines.join("\n"), &style::prose())?;
        self.sheet.set_row_height(self.row, height as f64)?;
        Ok(())
    }

    fn fields(&mut self, fields: &[Field]) -> Result<(), XlsxError> {
        for field in fields {
            self.sheet.write_string_with_format(self.row, 0, &field.label, &style::label())?;
            match &field.value {
                Value::Text(text) => {
                    let beside = lines_needed(&field.label, LABEL_WIDTH);
                    self.spread(1, &text.lines().collect::<Vec<_>>(), beside)?;
                }
                value => self.value(1, value, &style::field(value))?,
            }
            self.row += 1;
            if let Some(note) = &field.note {
                self.sheet.write_string_with_format(self.row, 1, note, &style::note())?;
                self.row += 1;
            }
        }
        Ok(())
    }

    fn choices(&mut self, question: &str, options: &[(String, bool)]) -> Result<(), XlsxError> {
        self.line(question, &style::label().unset_text_wrap())?;
        for (text, ticked) in options {
            let said = if *ticked { &self.labels.yes } else { &self.labels.no };
            self.sheet.write_string_with_format(self.row, 0, text, &style::prose())?;
            self.sheet.write_string(self.row, 1, said)?;
            self.row += 1;
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<(), XlsxError> {
        self.line(&table.caption, &style::label().unset_text_wrap())?;
        self.cells(table)?;
        table.all_notes(self.labels).iter().try_for_each(|note| self.line(note, &style::note()))
    }

    fn cells(&mut self, table: &Table) -> Result<(), XlsxError> {
        for (column, heading) in (0..).zip(&table.columns) {
            let format = style::heading(heading.numeric);
            self.sheet.write_string_with_format(self.row, column, &heading.heading, &format)?;
        }
        self.row += 1;
        for row in &table.rows {
            self.table_row(row)?;
        }
        if table.columns.len() > WIDEST_PORTRAIT {
            self.sheet.set_landscape();
        }
        Ok(())
    }

    fn table_row(&mut self, row: &Row) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, &row.header, &style::row_header(row.emphasis))?;
        for (column, cell) in (1..).zip(&row.cells) {
            self.value(column, &cell.value, &style::cell(&cell.value, row.emphasis))?;
        }
        self.row += 1;
        Ok(())
    }

    fn remarks(&mut self, list: &[Remark], count: &mut usize) -> Result<(), XlsxError> {
        self.line(&self.labels.remarks, &style::label())?;
        for remark in list {
            *count += 1;
            self.prose(&format!("{} {count}: {}", self.labels.remark, remark.text))?;
        }
        Ok(())
    }

    fn value(&mut self, column: u16, value: &Value, format: &Format) -> Result<(), XlsxError> {
        let (sheet, row) = (&mut *self.sheet, self.row);
        match value {
            Value::Text(text) => sheet.write_string_with_format(row, column, text, format)?,
            Value::Whole(number) => sheet.write_number_with_format(row, column, *number as f64, format)?,
            Value::Hundredths(number) | Value::Money(number) => {
                sheet.write_number_with_format(row, column, *number as f64 / 100.0, format)?
            }
            Value::Tenths(number) => sheet.write_number_with_format(row, column, *number as f64 / 10.0, format)?,
            Value::Percent { tenths, .. } => {
                sheet.write_number_with_format(row, column, *tenths as f64 / 1000.0, format)?
            }
            Value::Date(date) => sheet.write_datetime_with_format(row, column, date, format)?,
            Value::Few => sheet.write_string_with_format(row, column, FEW, format)?,
            Value::Hidden => sheet.write_string_with_format(row, column, HIDDEN, format)?,
            Value::Empty => sheet.write_blank(row, column, format)?,
        };
        Ok(())
    }
}

/// The fields of a block that has any.
fn fields_of(block: &Block) -> Option<&[Field]> {
    match block {
        Block::Fields(fields) | Block::KeyFigures(fields) => Some(fields),
        _ => None,
    }
}

/// How many lines a line of text takes in so many characters' width.
fn lines_needed(line: &str, width: usize) -> usize {
    line.chars().count().div_ceil(width).max(1)
}

/// Title, stamp and page in Excel's codes, where an ampersand is doubled; Excel takes at most 255 characters.
fn footer(document: &Document) -> String {
    let plain = |text: &str, most: usize| text.chars().take(most).collect::<String>().replace('&', "&&");
    let pages = plain(&document.labels.page_of, 40).replace("{pages}", "&N").replace("{page}", "&P");
    let stamp = document.stamp.as_deref().unwrap_or_default();
    format!("&L{}&C{}&R{pages}", plain(&document.title, 60), plain(stamp, 20))
}
