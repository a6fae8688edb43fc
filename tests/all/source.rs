//! Reads the program's own source: just enough of a scanner to tell code, comments and texts apart.

use std::path::Path;

/// A file of this repository.
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    pub text: String,
}

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every readable text file under `folder` whose name ends in one of `endings`, in the order of their paths.
pub fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    gather(&root().join(folder), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Folders that hold nothing of ours: what tools build, fetch and draw.
const FOREIGN: [&str; 4] = ["target", "node_modules", ".git", "out"];

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<File>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !FOREIGN.contains(&name.as_str()) {
                gather(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending))
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            found.push(File { path: relative(&path), text });
        }
    }
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

/// Rust code without comments and unit tests. Every text stands in `code` as `"N"`, its place in `texts`.
pub struct Scanned {
    pub path: String,
    pub code: String,
    pub texts: Vec<String>,
}

impl Scanned {
    /// The text whose opening `"` is at byte `at` of the code.
    pub fn text_at(&self, at: usize) -> Option<&str> {
        let number = self.code.get(at..)?.strip_prefix('"')?.split('"').next()?;
        self.texts.get(number.parse::<usize>().ok()?).map(String::as_str)
    }

    /// The texts that come right after `call`, such as `.t(`, with what stands before the call and after the text.
    pub fn texts_after<'s>(&'s self, call: &'s str) -> impl Iterator<Item = Use<'s>> + 's {
        self.code.match_indices(call).filter_map(move |(at, _)| {
            let rest = &self.code[at + call.len()..];
            let start = at + call.len() + (rest.len() - rest.trim_start().len());
            let text = self.text_at(start)?;
            let after = self.code[start + 1..].split_once('"')?.1;
            Some(Use { before: &self.code[..at], text, after })
        })
    }
}

/// A text where it is used.
pub struct Use<'s> {
    pub before: &'s str,
    pub text: &'s str,
    pub after: &'s str,
}

/// Every Rust file under `folder`, scanned; files that only hold unit tests are left out.
pub fn scanned(folder: &str) -> Vec<Scanned> {
    let files = files(folder, &[".rs"]);
    files.into_iter().filter(|file| !file.path.ends_with("/tests.rs")).map(|file| scan(&file)).collect()
}

/// Scans one file.
pub fn scan(file: &File) -> Scanned {
    let letters: Vec<char> = file.text.chars().collect();
    let mut scanner = Scanner { letters: &letters, at: 0, code: String::new(), texts: Vec::new() };
    while scanner.at < letters.len() {
        scanner.step();
    }
    let Scanner { mut code, mut texts, .. } = scanner;
    if let Some(end) = code.find("#[cfg(test)]\nmod tests {") {
        code.truncate(end);
        texts.truncate(code.matches('"').count() / 2);
    }
    Scanned { path: file.path.clone(), code, texts }
}

struct Scanner<'l> {
    letters: &'l [char],
    at: usize,
    code: String,
    texts: Vec<String>,
}

impl Scanner<'_> {
    fn starts(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(n, letter)| self.letters.get(self.at + n) == Some(&letter))
    }

    fn step(&mut self) {
        let inside_word = self.code.chars().last().is_some_and(|last| last.is_alphanumeric() || last == '_');
        if self.starts("//") {
            self.skip_to("\n");
        } else if self.starts("/*") {
            self.skip_to("*/");
            self.at += 2;
        } else if !inside_word && (self.starts("r\"") || self.starts("r#")) && self.raw() {
        } else if self.starts("\"") {
            self.at += 1;
            self.quoted();
        } else if self.starts("'") {
            self.character();
        } else {
            self.code.push(self.letters[self.at]);
            self.at += 1;
        }
    }

    fn skip_to(&mut self, end: &str) {
        while self.at < self.letters.len() && !self.starts(end) {
            self.at += 1;
        }
    }

    /// A character or a lifetime; both are dropped, since nothing asks for them.
    fn character(&mut self) {
        let escaped = self.letters.get(self.at + 1) == Some(&'\\');
        if escaped {
            self.at += 3;
            self.skip_to("'");
            self.at += 1;
        } else if self.letters.get(self.at + 2) == Some(&'\'') {
            self.at += 3;
        } else {
            self.at += 1;
        }
    }

    fn raw(&mut self) -> bool {
        let hashes = self.letters[self.at + 1..].iter().take_while(|letter| **letter == '#').count();
        if self.letters.get(self.at + 1 + hashes) != Some(&'"') {
            return false;
        }
        let end = format!("\"{}", "#".repeat(hashes));
        self.at += hashes + 2;
        let start = self.at;
        self.skip_to(&end);
        let text = self.letters[start..self.at].iter().collect();
        self.at += end.len();
        self.keep(text);
        true
    }

    fn quoted(&mut self) {
        let mut text = String::new();
        while let Some(&letter) = self.letters.get(self.at) {
            self.at += 1;
            match letter {
                '"' => break,
                '\\' => self.escape(&mut text),
                letter => text.push(letter),
            }
        }
        self.keep(text);
    }

    fn escape(&mut self, text: &mut String) {
        let escaped = self.letters[self.at];
        self.at += 1;
        match escaped {
            'n' => text.push('\n'),
            't' => text.push('\t'),
            'r' => text.push('\r'),
            'u' => {
                self.skip_to("}");
                self.at += 1;
            }
            '\n' => {
                while self.letters.get(self.at).is_some_and(|letter| letter.is_whitespace()) {
                    self.at += 1;
                }
            }
            other => text.push(other),
        }
    }

    fn keep(&mut self, text: String) {
        self.code.push_str(&format!("\"{}\"", self.texts.len()));
        self.texts.push(text);
    }
}

#[test]
fn the_scanner_tells_code_comments_and_texts_apart() {
    let text = "// \"no\"\nlet a = 'x'; f(\"a\\\"b\\\n   c\", r#\"d\"e\"#); /* \"no\" */ fn g<'l>() {}\n#[cfg(test)]\nmod tests {}";
    let scanned = scan(&File { path: String::new(), text: text.into() });
    assert_eq!(scanned.texts, ["a\"bc", "d\"e"]);
    assert_eq!(scanned.code.trim(), "let a = ; f(\"0\", \"1\");  fn g<l>() {}");
    assert_eq!(scanned.texts_after("f(").map(|text| text.text).collect::<Vec<_>>(), ["a\"bc"]);
}
