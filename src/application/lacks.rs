//! What the application lacks, and what in it contradicts what, each with where it is mended.

use super::report::{Application, Party};
use super::{Item, Part, grant};
use crate::web::Texts;

/// Something to mend (brist).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing is said of it.
    Missing(Item),
    /// No municipality is a member.
    NoMunicipality,
    /// A party that must have a seat (SFS 2013:522, 5 §) has none, by the last account of the grant.
    NoSeat(Party),
    /// Nothing is said of who sits in the steering group in the last account.
    SeatsUnknown,
    /// The grant would be more than the posts cost, both in öre.
    GrantAboveCost { grant: i64, cost: i64 },
    /// Posts applied for and posts there are, in hundredths; nothing says why they differ.
    PostsDiffer { posts: i64, positions: i64 },
    /// The register lacks what the wait is counted from.
    WaitUnknown { new: u64 },
}

impl Lack {
    /// Where it is mended.
    pub fn mended_at(self, year: i16) -> String {
        let part = |part: Part| format!("/applications/{year}/parts/{}", part.code());
        match self {
            Lack::Missing(item) => part(item.part()),
            Lack::NoMunicipality => "/staff/municipalities".into(),
            Lack::NoSeat(_) | Lack::SeatsUnknown => format!("/grant-account/{}", year - 1),
            Lack::GrantAboveCost { .. } | Lack::PostsDiffer { .. } => part(Part::Posts),
            Lack::WaitUnknown { .. } => "/intakes".into(),
        }
    }

    /// What it is, in words.
    pub fn said(self, texts: &'static Texts) -> String {
        let language = crate::figures::teller::Teller::new(texts).language();
        let money = |amount| documents::numbers::money(amount, language);
        let posts = |number| documents::numbers::hundredths(number, language);
        match self {
            Lack::Missing(item) => {
                let label = texts.text(&format!("application-{}", item.code()));
                texts.with("application-lack-missing", &[("what", label.into())])
            }
            Lack::NoMunicipality => texts.text("application-lack-municipality"),
            Lack::SeatsUnknown => texts.text("application-lack-seats"),
            Lack::NoSeat(party) => texts.with("application-lack-seat", &[("party", party.name(language).into())]),
            Lack::GrantAboveCost { grant, cost } => {
                let values = [("grant", money(grant).into()), ("cost", money(cost).into())];
                texts.with("application-lack-cost", &values)
            }
            Lack::PostsDiffer { posts: applied, positions } => {
                let values = [("posts", posts(applied).into()), ("positions", posts(positions).into())];
                texts.with("application-lack-posts", &values)
            }
            Lack::WaitUnknown { new } => texts.with("application-lack-wait", &[("new", new.into())]),
        }
    }
}

impl Application {
    /// Everything to mend, in the order of the application.
    pub fn lacks(&self) -> Vec<Lack> {
        let missing = Item::ALL.into_iter().filter(|item| item.required() && self.text(*item).is_empty());
        let mut lacks: Vec<Lack> = missing.map(Lack::Missing).collect();
        lacks.extend(self.posts_lack());
        if self.places.is_empty() {
            lacks.push(Lack::NoMunicipality);
        }
        match &self.seats {
            None => lacks.push(Lack::SeatsUnknown),
            Some(seats) => {
                lacks.extend(seats.iter().filter(|(_, there)| !there).map(|(party, _)| Lack::NoSeat(*party)))
            }
        }
        if let Some(need) = self.need.as_ref().filter(|need| need.new > 0 && need.waiting.n() < need.new) {
            lacks.push(Lack::WaitUnknown { new: need.new - need.waiting.n() });
        }
        lacks
    }

    fn posts_lack(&self) -> Vec<Lack> {
        let [posts, cost, per_post] = [Item::Posts, Item::Cost, Item::PerPost].map(|item| self.number(item));
        let grant = posts.zip(per_post).and_then(|(posts, per_post)| grant(posts, per_post));
        let above = grant.zip(cost).filter(|(grant, cost)| grant > cost);
        let positions = self.need.as_ref().and_then(|need| i64::try_from(need.positions.0).ok());
        let differ = posts.zip(positions).filter(|(posts, positions)| posts != positions);
        let explained = !self.text(Item::PostsWhy).is_empty();
        let above = above.map(|(grant, cost)| Lack::GrantAboveCost { grant, cost });
        let differ = differ.filter(|_| !explained).map(|(posts, positions)| Lack::PostsDiffer { posts, positions });
        above.into_iter().chain(differ).collect()
    }
}
