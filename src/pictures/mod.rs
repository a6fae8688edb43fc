//! The pictures of an operation's own in its reports: what is said of them, their order, and how long they stay. No I/O but in
//! `store`.
//!
//! The pictures of a part are chosen for a period and hold for the next ones until somebody changes them there, as the order of
//! chapters does: what is changed for one year leaves the report of the year before as it was.

pub mod anew;
pub mod store;

pub use documents::ImageFormat;

/// The most pictures that a part of a report may have.
pub const MOST: usize = 6;
/// The longest alternative text and the longest caption, in characters.
pub const LONGEST: usize = 500;

/// A picture (bild) in a part of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub file: File,
    pub words: Words,
}

/// The file of a picture (bildfil), but for its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Of the bytes, in hexadecimal: by it the file is known everywhere.
    pub sha256: String,
    pub format: ImageFormat,
    /// Breadth and height in dots.
    pub size: [u32; 2],
}

/// What is said of a picture (bildens ord): in Swedish, and in English where somebody has written it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What it shows, for those who do not see it; never empty.
    pub alt: String,
    pub alt_en: Option<String>,
    pub caption: Option<String>,
    pub caption_en: Option<String>,
}

impl Words {
    /// What it shows, in English where that is asked for and there.
    pub fn alt(&self, english: bool) -> &str {
        self.alt_en.as_deref().filter(|_| english).unwrap_or(&self.alt)
    }

    /// What stands beneath it, likewise.
    pub fn caption(&self, english: bool) -> Option<&str> {
        self.caption_en.as_deref().filter(|_| english).or(self.caption.as_deref())
    }
}

/// The pictures of a part of a report in their order (bilder), and the period that they were chosen for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    pub period: i16,
    pub pictures: Vec<Picture>,
}

impl Chosen {
    /// The picture with this file.
    pub fn find(&self, sha256: &str) -> Option<&Picture> {
        self.pictures.iter().find(|picture| picture.file.sha256 == sha256)
    }

    /// Whether one more has room.
    pub fn has_room(&self) -> bool {
        self.pictures.len() < MOST
    }

    /// The pictures with one more, last; one that is there already stays where it is and gets these words. `None` where there is
    /// no room.
    pub fn with(&self, picture: Picture) -> Option<Vec<Picture>> {
        let mut pictures = self.pictures.clone();
        match pictures.iter_mut().find(|known| known.file.sha256 == picture.file.sha256) {
            Some(known) => known.words = picture.words,
            None if self.has_room() => pictures.push(picture),
            None => return None,
        }
        Some(pictures)
    }

    /// The pictures without one.
    #[must_use]
    pub fn without(&self, sha256: &str) -> Vec<Picture> {
        self.pictures.iter().filter(|picture| picture.file.sha256 != sha256).cloned().collect()
    }

    /// The pictures with one a place earlier or later; the same where there is none to change places with.
    #[must_use]
    pub fn moved(&self, sha256: &str, earlier: bool) -> Vec<Picture> {
        let mut pictures = self.pictures.clone();
        let Some(at) = pictures.iter().position(|picture| picture.file.sha256 == sha256) else { return pictures };
        let other = if earlier { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(other) = other.filter(|other| *other < pictures.len()) {
            pictures.swap(at, other);
        }
        pictures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(name: &str) -> Picture {
        let file = File { sha256: name.to_owned(), format: ImageFormat::Png, size: [1, 1] };
        Picture { file, words: Words { alt: format!("Alt {name}"), ..Words::default() } }
    }

    fn chosen(names: &[&str]) -> Chosen {
        Chosen { period: 2021, pictures: names.iter().map(|name| picture(name)).collect() }
    }

    fn names(pictures: &[Picture]) -> String {
        pictures.iter().map(|picture| picture.file.sha256.as_str()).collect()
    }

    #[test]
    fn a_part_has_room_for_so_many_and_a_picture_sent_twice_is_one() {
        let full = chosen(&["a", "b", "c", "d", "e", "f"]);
        assert_eq!(full.with(picture("g")), None);
        let words = Words { alt: "Other".into(), ..Words::default() };
        let again = full.with(Picture { words: words.clone(), ..picture("c") }).expect("it is there already");
        assert_eq!((names(&again).as_str(), &again[2].words), ("abcdef", &words));
        assert_eq!(names(&chosen(&["a"]).with(picture("b")).expect("there is room")), "ab");
    }

    #[test]
    fn pictures_change_places_and_go() {
        let three = chosen(&["a", "b", "c"]);
        let moves =
            [("a", true, "abc"), ("a", false, "bac"), ("c", true, "acb"), ("c", false, "abc"), ("x", true, "abc")];
        for (name, earlier, order) in moves {
            assert_eq!(names(&three.moved(name, earlier)), order, "{name} {earlier}");
        }
        assert_eq!(names(&three.without("b")), "ac");
        assert!(three.find("b").is_some() && three.find("x").is_none());
    }

    #[test]
    fn what_is_not_said_in_english_is_said_in_swedish() {
        let words = Words { alt: "Ett hus".into(), caption: Some("Kontoret".into()), ..Words::default() };
        assert_eq!((words.alt(true), words.caption(true)), ("Ett hus", Some("Kontoret")));
        let both = Words { alt_en: Some("A house".into()), ..words };
        assert_eq!((both.alt(true), both.alt(false), both.caption(true)), ("A house", "Ett hus", Some("Kontoret")));
    }
}
