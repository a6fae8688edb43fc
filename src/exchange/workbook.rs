//! The empty workbook: for filling in by hand, and for importing as it is.

use super::columns::{Column, Kind, Need, Sheet};
use super::read::INSTRUCTIONS;
use super::records::{Record, for_every_record};
use crate::failure::{Failure, Result};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, FormatBorder, Workbook,
    Worksheet, XlsxError,
};
use stats::Reason;

/// Rows that drop-downs and formats reach.
const ROWS: u32 = 10_000;

/// The workbook's bytes, always the same.
///
/// # Errors
/// [`Failure::Broken`] where the library refuses, which a test rules out.
pub fn empty() -> Result<Vec<u8>> {
    build().map_err(|error| Failure::Broken(error.to_string()))
}

fn build() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2021, 1, 1)?;
    book.set_properties(
        &rust_xlsxwriter::DocProperties::new().set_title("Ombud: registret").set_creation_datetime(&made),
    );
    instructions(book.add_worksheet())?;
    for_every_record!(T => sheet(book.add_worksheet(), const { &T::SHEET })?);
    book.save_to_buffer()
}

const PARAGRAPHS: [&str; 9] = [
    "Varje blad motsvarar en fil i utbytesformatet. Fyll i de blad ni behöver; ett tomt blad ändrar ingenting.",
    "Rubrikerna står på rad 1. Gröna rubriker måste finnas kvar och cellerna under dem fyllas i; grå är frivilliga.",
    "Datum skrivs ÅÅÅÅ-MM-DD, till exempel 2021-03-31. Flera värden i en cell skiljs åt med |.",
    "Celler med en lista tar bara emot orden i listan. Kön och resultat lämnas tomma om de inte är kända.",
    "Klienter och ombud kallas vid en kod som ni själva väljer. Skriv inga namn eller personnummer.",
    "Ett nybesök utan klient gäller någon som inte blev klient; kön och födelseår skrivs då på besöket.",
    "Skriv värden, inte formler. En cell med en formel gör att hela arbetsboken avvisas.",
    "Läs in arbetsboken under Import eller med: ombud import arbetsbok.xlsx. Med --dry-run ändras ingenting.",
    "Är något fel läses ingenting in, och varje fel räknas upp med blad, rad och kolumn. Samma arbetsbok kan läsas in flera gånger.",
];

fn instructions(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let heading = Format::new().set_bold().set_font_size(16).set_font_color(GREEN);
    let text = Format::new().set_text_wrap();
    sheet.set_name(INSTRUCTIONS)?.set_column_width(0, 90)?;
    sheet.write_with_format(0, 0, "Så fyller ni i arbetsboken", &heading)?;
    let mut row = 2;
    for paragraph in PARAGRAPHS {
        sheet.write_with_format(row, 0, paragraph, &text)?;
        row += 1;
    }
    row += 1;
    let codes: Vec<&str> = Reason::ALL.iter().map(|reason| reason.code()).collect();
    sheet.write_with_format(row, 0, format!("Kontaktorsaker: {}", codes.join(", ")), &text)?;
    Ok(())
}

/// The product's deep green, for what has to be filled in.
const GREEN: Color = Color::RGB(0x0023_4f3f);
const GREY: Color = Color::RGB(0x00e7_e4dc);

fn sheet(page: &mut Worksheet, sheet: &'static Sheet) -> Result<(), XlsxError> {
    page.set_name(sheet.name)?.set_freeze_panes(1, 0)?;
    for (column, at) in sheet.columns.iter().zip(0_u16..) {
        let look = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
        let look = match column.need {
            Need::Nothing => look.set_background_color(GREY),
            Need::Value | Need::Heading => look.set_background_color(GREEN).set_font_color(Color::White),
        };
        page.write_with_format(0, at, column.name, &look)?;
        page.set_column_width(at, width(column))?;
        let format = match column.kind {
            Kind::Date => "yyyy-mm-dd",
            Kind::Whole(..) => "0",
            Kind::Money => "#,##0.00",
            _ => "@",
        };
        page.set_column_format(at, &Format::new().set_num_format(format))?;
        if let Some(rule) = rule(column)? {
            page.add_data_validation(1, at, ROWS, at, &rule)?;
        }
    }
    Ok(())
}

fn width(column: &Column) -> f64 {
    let least = match column.kind {
        Kind::Text | Kind::List | Kind::Reasons => 22.0,
        _ => 13.0,
    };
    f64::max(least, column.name.chars().count() as f64 + 3.0)
}

fn rule(column: &Column) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    let (rule, message) = match column.kind {
        Kind::Choice(codes) => {
            let named: Vec<&str> = codes.iter().copied().filter(|code| !code.is_empty()).collect();
            (rule.allow_list_strings(&named)?, "Välj ett ord ur listan.".to_owned())
        }
        Kind::Date => {
            let (first, last) = (ExcelDateTime::from_ymd(1900, 1, 1)?, ExcelDateTime::from_ymd(2200, 12, 31)?);
            (
                rule.allow_date(DataValidationRule::Between(first, last)),
                "Skriv ett datum, till exempel 2021-03-31.".to_owned(),
            )
        }
        Kind::Whole(from, to, _) => {
            let bound = |whole: i64| i32::try_from(whole).unwrap_or(i32::MAX);
            (
                rule.allow_whole_number(DataValidationRule::Between(bound(from), bound(to))),
                format!("Skriv ett helt tal från {from} till {to}."),
            )
        }
        _ => return Ok(None),
    };
    let rule = rule.set_error_style(DataValidationErrorStyle::Stop);
    Ok(Some(rule.set_error_title("Värdet kan inte stå här")?.set_error_message(message)?))
}
