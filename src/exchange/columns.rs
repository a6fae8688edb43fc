//! What a file of the exchange format consists of, said once for reading, export, the workbook and the database.

/// One file (fil), or one sheet of a workbook.
#[derive(Debug)]
pub struct Sheet {
    /// Its name without extension, as an export writes it.
    pub name: &'static str,
    /// The table that holds its rows.
    pub table: &'static str,
    /// Whether the table's rows carry the operation's revision.
    pub revised: bool,
    /// Columns of the table that the file does not have, with what a new row holds in them.
    pub fresh: &'static [(&'static str, &'static str)],
    pub columns: &'static [Column],
    /// Headings of the columns that hold a first and a last day, which may not change places.
    pub span: Option<(&'static str, &'static str)>,
    /// A column that may be filled in only where another one is.
    pub only_with: Option<(&'static str, &'static str)>,
}

/// One column (kolumn).
#[derive(Debug)]
pub struct Column {
    /// The heading, as an export writes it.
    pub name: &'static str,
    /// The table's column.
    pub sql: &'static str,
    pub need: Need,
    pub kind: Kind,
}

/// How much a column must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The column and every cell.
    Value,
    /// The column; its cells may be empty.
    Heading,
    /// Nothing.
    Nothing,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A client's code.
    Client,
    /// An ombud's code.
    Ombud,
    Text,
    /// Texts separated by `|`.
    List,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Contact reasons separated by `|`.
    Reasons,
    Date,
    /// A whole number from the first to the second, called the third.
    Whole(i64, i64, &'static str),
    /// Kronor with at most two decimals, held in öre.
    Money,
}

impl Sheet {
    /// The file's name, as an export writes it.
    pub fn file(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// The position of the column that is called `name`, however it is spelt.
    pub fn position(&self, name: &str) -> Option<usize> {
        let wanted = fold(name);
        self.columns.iter().position(|column| fold(column.name) == wanted)
    }
}

/// A heading, a file name or a code as it is compared: lower case, without diacritics, spaces or hyphens.
pub fn fold(text: &str) -> String {
    let plain = text.trim().chars().flat_map(char::to_lowercase).filter_map(|letter| match letter {
        'å' | 'ä' | 'á' | 'à' | 'â' => Some('a'),
        'ö' | 'ó' | 'ò' | 'ô' | 'ø' => Some('o'),
        'é' | 'è' | 'ê' | 'ë' => Some('e'),
        'ü' | 'ú' => Some('u'),
        ' ' | '-' | '\u{a0}' => Some('_'),
        // A mark of a letter that is written as two characters, as some systems do in file names.
        '\u{300}'..='\u{36f}' | '\u{feff}' => None,
        other => Some(other),
    });
    plain.collect()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spelling_does_not_matter() {
        for spelt in ["kön", "KON", " Kön ", "ko\u{308}n"] {
            assert_eq!(fold(spelt), "kon");
        }
        assert_eq!(fold("Anställd från"), fold("anställd_från"));
    }
}
