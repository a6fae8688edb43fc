//! How cells of the workbook look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::{Emphasis, Value};

const PINE: Color = Color::RGB(0x1c_4f40);
const WASH: Color = Color::RGB(0xee_f4f1);
const RULE: Color = Color::RGB(0xa9_c2b8);
const WARNING: Color = Color::RGB(0x8a_3b00);

pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(14).set_font_color(PINE)
}

pub(super) fn stamp() -> Format {
    Format::new().set_bold().set_font_color(WARNING)
}

pub(super) fn label() -> Format {
    Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top)
}

/// Running text over several columns.
pub(super) fn prose() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

pub(super) fn note() -> Format {
    Format::new().set_italic().set_align(FormatAlign::Top)
}

pub(super) fn heading(numeric: bool) -> Format {
    let side = if numeric { FormatAlign::Right } else { FormatAlign::Left };
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(side)
        .set_font_color(PINE)
        .set_background_color(WASH)
        .set_border_bottom(FormatBorder::Medium)
        .set_border_bottom_color(PINE)
}

pub(super) fn row_header(emphasis: Emphasis) -> Format {
    let format = emphasised(Format::new().set_text_wrap(), emphasis);
    if emphasis == Emphasis::Sub { format.set_indent(1) } else { format }
}

/// A table's value: text is set to the left, figures and dates as Excel shows them.
pub(super) fn cell(value: &Value, emphasis: Emphasis) -> Format {
    emphasised(plain_value(value), emphasis)
}

/// A field's value: to the left as text would be, beside its label.
pub(super) fn field(value: &Value) -> Format {
    plain_value(value).set_align(FormatAlign::Left).set_align(FormatAlign::Top)
}

fn plain_value(value: &Value) -> Format {
    match value {
        Value::Text(_) | Value::Empty => Format::new(),
        Value::Whole(_) => Format::new().set_num_format("#,##0"),
        Value::Hundredths(_) => Format::new().set_num_format("#,##0.00"),
        Value::Money(amount) if amount % 100 == 0 => Format::new().set_num_format("#,##0 \"kr\""),
        Value::Money(_) => Format::new().set_num_format("#,##0.00 \"kr\""),
        Value::Tenths(number) if number % 10 == 0 => Format::new().set_num_format("#,##0"),
        Value::Tenths(_) => Format::new().set_num_format("#,##0.0"),
        Value::Percent { decimal: true, .. } => Format::new().set_num_format("0.0%"),
        Value::Percent { decimal: false, .. } => Format::new().set_num_format("0%"),
        Value::Few | Value::Hidden => Format::new().set_align(FormatAlign::Right),
        Value::Date(_) => Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
    }
}

fn emphasised(format: Format, emphasis: Emphasis) -> Format {
    let format = format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(RULE);
    match emphasis {
        Emphasis::Total => format.set_bold().set_border_top(FormatBorder::Thin).set_border_top_color(PINE),
        Emphasis::Plain | Emphasis::Sub => format,
    }
}
