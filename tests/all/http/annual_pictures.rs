//! The operation's own pictures in the annual report: put in, told of, carried over, settled, and the same in every file.

use super::annual_reports::{settle, words_of};
use crate::scene::{done, hides, refused, scenes, shows};
use ombud::access::Role;
use ombud::testing::{Answer, Visitor};
use ombud::web::{Language, texts};
use std::io::Cursor;

const YEAR: &str = "/annual-reports/2021";
const GOALS: &str = "/annual-reports/2021/chapters/goals";

/// A drawing with more or less blue in it.
pub fn drawing(blue: u8) -> Vec<u8> {
    let dots = image::RgbImage::from_fn(40, 30, |x, _| image::Rgb([if x < 20 { 255 } else { 0 }, 90, blue]));
    let mut bytes = Cursor::new(Vec::new());
    dots.write_to(&mut bytes, image::ImageFormat::Png).expect("memory takes every picture");
    bytes.into_inner()
}

/// Sends a picture to a chapter.
pub fn add(by: &Visitor, year: i16, chapter: &str, bytes: &[u8], fields: &[(&str, &str)]) -> Answer {
    by.upload(&format!("/annual-reports/{year}/chapters/{chapter}/pictures"), "bild.png", bytes, fields)
}

/// Where the pictures of a page are, in their order.
fn addresses(page: &Answer) -> Vec<String> {
    let text = page.text();
    let found = text.split("<img src=\"").skip(1).filter_map(|rest| rest.split('"').next());
    found.map(str::to_owned).collect()
}

/// The one picture of the goals of 2021 by its digest.
fn digest(by: &Visitor, at: usize) -> String {
    addresses(&by.get(GOALS))[at].rsplit('/').next().expect("a digest").to_owned()
}

const WORDS: [(&str, &str); 4] = [
    ("alt", "Ett gult hus vid torget"),
    ("alt_en", "A yellow house by the square"),
    ("caption", "Vårt kontor"),
    ("caption_en", "Our office"),
];

#[test]
fn a_picture_stands_on_the_page_and_in_every_file() {
    scenes(|scene| {
        let (manager, reader) = (scene.site.manager(), scene.somebody(Role::SteeringMember));
        let without = reader.get(&format!("{YEAR}.pdf")).bytes;
        let added = add(&manager, 2021, "goals", &drawing(0), &WORDS);
        assert_eq!((added.status, added.location()), (303, "/annual-reports/2021/chapters/goals#pictures"));
        let page = reader.get(YEAR);
        shows(&page, "alt=\"Ett gult hus vid torget\" width=\"40\" height=\"30\" loading=\"lazy\"");
        shows(&page, "<figcaption>Vårt kontor</figcaption>");
        let english = reader.get(&format!("{YEAR}?language=en"));
        shows(&english, "alt=\"A yellow house by the square\"");
        shows(&english, "<figcaption>Our office</figcaption>");
        let file = reader.get(&addresses(&page)[0]);
        assert_eq!((file.status, file.header("content-type")), (200, "image/png"));
        assert!(file.header("content-security-policy").starts_with("default-src 'none'"));
        let html = reader.get(&format!("{YEAR}.html"));
        shows(&html, "<img src=\"data:image/png;base64,");
        shows(&html, "<figcaption>Vårt kontor</figcaption>");
        let word = reader.get(&format!("{YEAR}.docx")).bytes;
        assert!(words_of(&word).contains("descr=\"Ett gult hus vid torget\""));
        assert_eq!(part(&word, "word/media/image1.png").as_deref(), Some(file.bytes.as_slice()), "before the charts");
        let pdf = reader.get(&format!("{YEAR}.pdf"));
        assert!(pdf.status == 200 && pdf.bytes != without);
        shows(&reader.get(&format!("{YEAR}.csv")), ";Vårt kontor;Ett gult hus vid torget");
    });
}

/// A part of a Word file.
fn part(file: &[u8], name: &str) -> Option<Vec<u8>> {
    use std::io::Read;
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).expect("a Word file");
    let mut bytes = Vec::new();
    zip.by_name(name).ok()?.read_to_end(&mut bytes).expect("a whole part");
    Some(bytes)
}

#[test]
fn what_is_no_picture_is_told_of_and_what_was_typed_is_kept() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let whole = drawing(0);
        let large = vec![0; 12 * 1024 * 1024 + 1];
        for (bytes, key) in [
            (&b"%PDF-1.7"[..], "annual-picture-kind"),
            (b"", "annual-picture-kind"),
            (&whole[..whole.len() / 2], "annual-picture-broken"),
        ] {
            refused(&add(&manager, 2021, "goals", bytes, &WORDS), key, &["Ett gult hus vid torget", "Our office"]);
        }
        let said = |key: &str| texts(Language::Swedish).with(key, &[("value", "12".into())]);
        let answer = add(&manager, 2021, "goals", &large, &WORDS);
        assert!(answer.status == 422 && answer.text().contains(&said("annual-picture-too-large")), "{}", answer.text());
        assert!(answer.text().contains("value=\"Vårt kontor\""), "what was typed is gone");
        let none = manager.upload(&format!("{GOALS}/pictures"), "", b"", &WORDS);
        refused(&none, "annual-picture-missing", &["Vårt kontor"]);
        let wordless = add(&manager, 2021, "goals", &whole, &[("caption", "Vårt kontor"), ("alt", " ")]);
        refused(&wordless, "problem-missing", &["Vårt kontor"]);
        refused(&wordless, "annual-picture-again", &[]);
        let named = add(&manager, 2021, "goals", &whole, &[("alt", "Ring 070-123 45 67")]);
        refused(&named, "freetext-approve", &["Ring 070-123 45 67"]);
        assert_eq!(addresses(&manager.get(GOALS)), Vec::<String>::new(), "something was stored");
        let nul = add(&manager, 2021, "goals", &whole, &[("alt", "a\0b")]);
        assert_eq!(nul.status, 400);
    });
}

#[test]
fn pictures_are_told_of_anew_moved_and_taken_away() {
    scenes(|scene| {
        let manager = scene.site.manager();
        for blue in 0..6 {
            done(&add(&manager, 2021, "goals", &drawing(blue * 40), &[("alt", &format!("Bild {blue}"))]));
        }
        // Sent twice, and still six; a seventh has no room.
        done(&add(&manager, 2021, "goals", &drawing(0), &[("alt", "Bild 0")]));
        shows(&manager.get(GOALS), "Kapitlet har 6 bilder");
        assert_eq!(add(&manager, 2021, "goals", &drawing(255), &[("alt", "Bild 7")]).status, 409);
        let before = addresses(&manager.get(GOALS));
        let first = digest(&manager, 0);
        done(&manager.post(&format!("{GOALS}/pictures/{first}/position"), &[("direction", "down")]));
        assert_eq!(digest(&manager, 1), first);
        let page = manager.get(&format!("{GOALS}/pictures/{first}"));
        shows(&page, "value=\"Bild 0\"");
        refused(
            &manager.post(&format!("{GOALS}/pictures/{first}"), &[("alt", ""), ("caption", "Torget")]),
            "problem-missing",
            &["Torget"],
        );
        done(&manager.post(&format!("{GOALS}/pictures/{first}"), &[("alt", "Ett annat hus"), ("caption", "Torget")]));
        shows(&manager.get(YEAR), "alt=\"Ett annat hus\"");
        hides(&manager.get(YEAR), "alt=\"Bild 0\"");
        done(&manager.post(&format!("{GOALS}/pictures/{first}/removal"), &[]));
        hides(&manager.get(YEAR), "Ett annat hus");
        assert_eq!(addresses(&manager.get(GOALS)), before[1..], "the others stand as they stood");
        assert_eq!(manager.get(&before[0]).status, 404, "a file that nothing shows is gone");
        for (way, fields) in [("position", [("direction", "up")]), ("removal", [("", "")])] {
            assert_eq!(manager.post(&format!("{GOALS}/pictures/{first}/{way}"), &fields).status, 404, "{way}");
        }
        let second = digest(&manager, 0);
        let sideways = manager.post(&format!("{GOALS}/pictures/{second}/position"), &[("direction", "sideways")]);
        assert_eq!(sideways.status, 400);
        let log = manager.get("/log").text();
        for told in ["Lade till en bild", "Ändrade orden till en bild", "Flyttade en bild", "Tog bort en bild"] {
            assert!(log.contains(told), "the log does not say: {told}");
        }
    });
}

#[test]
fn pictures_stay_for_the_years_that_follow_until_somebody_takes_them_away() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let shown = |year: i16| addresses(&manager.get(&format!("/annual-reports/{year}"))).len();
        done(&add(&manager, 2020, "goals", &drawing(0), &WORDS));
        assert_eq!([2019, 2020, 2021, 2022].map(shown), [0, 1, 1, 1]);
        shows(&manager.get(GOALS), "Bilderna är från 2020");
        let picture = digest(&manager, 0);
        done(&manager.post(&format!("{GOALS}/pictures/{picture}/removal"), &[]));
        assert_eq!([2020, 2021, 2022].map(shown), [1, 0, 0], "the year before has it still");
        assert_eq!(manager.get(&format!("/annual-reports/pictures/{picture}")).status, 200);
        // What was settled or confirmed for a year is that year's own.
        done(&add(&manager, 2020, "aim", &drawing(80), &WORDS));
        done(&manager.post(&format!("{YEAR}/confirmation"), &[]));
        let aim = addresses(&manager.get("/annual-reports/2020/chapters/aim"))[0].clone();
        let aim = aim.rsplit('/').next().expect("a digest");
        done(&manager.post(&format!("/annual-reports/2020/chapters/aim/pictures/{aim}/removal"), &[]));
        assert_eq!([2020, 2021, 2022].map(shown), [1, 1, 1]);
        hides(&manager.get("/annual-reports/2021/chapters/aim"), "Bilderna är från");
    });
}

#[test]
fn what_was_settled_keeps_its_pictures_and_the_next_version_names_what_changed() {
    scenes(|scene| {
        let manager = scene.site.manager();
        done(&add(&manager, 2021, "goals", &drawing(0), &WORDS));
        let picture = digest(&manager, 0);
        let address = format!("/annual-reports/pictures/{picture}");
        done(&settle(&manager));
        let version = |ending: &str| manager.get(&format!("{YEAR}/versions/1{ending}"));
        shows(&version(""), &format!("<img src=\"{address}\""));
        shows(&version(".html"), "data:image/png;base64,");
        let before = [".pdf", ".docx", ".html"].map(|file| version(file).bytes);
        done(&manager.post(&format!("{GOALS}/pictures/{picture}/removal"), &[]));
        assert_eq!(manager.get(&address).status, 200, "the settled version shows it");
        assert_eq!([".pdf", ".docx", ".html"].map(|file| version(file).bytes), before);
        done(&add(&manager, 2021, "goals", &drawing(200), &[("alt", "Två träd")]));
        let new = digest(&manager, 0);
        done(&settle(&manager));
        let second = manager.get(&format!("{YEAR}/versions/2"));
        let (old, fresh) = (format!("Bild {} · Alternativtext", &picture[..8]), format!("Bild {}", &new[..8]));
        shows(&second, &format!("{old}</th><td>Ett gult hus vid torget</td><td></td>"));
        shows(&second, &format!("{fresh} · Alternativtext</th><td></td><td>Två träd</td>"));
        shows(&second, &format!("{fresh} · SHA-256</th><td></td><td>{new}</td>"));
        // A change of words alone is named too, also where it is in English only.
        done(&manager.post(&format!("{GOALS}/pictures/{new}"), &[("alt", "Två träd"), ("alt_en", "Two trees")]));
        done(&settle(&manager));
        let third = manager.get(&format!("{YEAR}/versions/3?language=en"));
        shows(&third, &format!("Picture {} · Alternative text</th><td>Två träd</td><td>Two trees</td>", &new[..8]));
    });
}

#[test]
fn only_those_who_write_the_report_change_its_pictures_and_those_elsewhere_see_none() {
    scenes(|scene| {
        let manager = scene.site.manager();
        done(&add(&manager, 2021, "goals", &drawing(0), &WORDS));
        let picture = digest(&manager, 0);
        let address = format!("/annual-reports/pictures/{picture}");
        for role in [Role::SteeringMember, Role::Economist, Role::Coordinator, Role::Ombud] {
            let visitor = scene.somebody(role);
            assert_eq!(visitor.get(&address).status, 200);
            assert_eq!(add(&visitor, 2021, "goals", &drawing(1), &WORDS).status, 403);
            assert_eq!(visitor.post(&format!("{GOALS}/pictures/{picture}/removal"), &[]).status, 403);
        }
        assert_eq!(scene.somebody(Role::LogReviewer).get(&address).status, 403);
        let elsewhere = scene.site.foreign_manager();
        assert_eq!(elsewhere.get(&address).status, 404);
        assert_eq!(elsewhere.get(&format!("{GOALS}/pictures/{picture}")).status, 404);
        assert_eq!(manager.get("/annual-reports/pictures/0123").status, 404);
    });
}
