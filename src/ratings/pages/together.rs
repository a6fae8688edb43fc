//! Rating together: one screen for the person and the ombud side by side, or one paper. What was said before is shown only
//! afterwards, so that it does not steer the answer.

use super::super::picture::{Cell, Picture};
use super::super::{ASKED, Declined, Rating, VALUES, asked, due, store};
use crate::access::{May, OwnPeople, ReadPeople, Tx};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::people::{self, Person};
use crate::support;
use crate::web::{Frame, Language, Page, Problem, Problems, Reader, Room, Texts, Typed, back, texts, wrong};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use jiff::civil::Date;
use stats::{LifeArea, Moment};
use std::collections::HashMap;
use uuid::Uuid;

/// What a field says of an area that the person would not rate.
const DECLINED: &str = "declined";

#[derive(Template)]
#[template(path = "ratings/pages/together.html")]
pub(super) struct TogetherPage {
    frame: Frame,
    person: Person,
    typed: Typed,
    problems: Problems,
}

impl TogetherPage {
    fn heading(&self) -> String {
        let what = self.frame.t("together-heading");
        self.frame.t2("heading-of-person", ("what", what), ("code", self.person.code.as_str()))
    }

    fn error(&self, field: &str) -> Option<String> {
        let problem = self.problems.iter().find(|problem| problem.field == field)?;
        Some(problem.said(self.frame.texts()))
    }

    fn label(&self, field: &str) -> String {
        self.frame.code("rating", field)
    }

    fn chosen(&self, area: &LifeArea, value: &i64) -> bool {
        self.typed.one(area.name()) == value.to_string()
    }

    fn declined(&self, area: &LifeArea) -> bool {
        self.typed.one(area.name()) == DECLINED
    }

    /// Moment and day, which are right already nearly always.
    fn when(&self) -> String {
        match Moment::parse(self.typed.one("moment")) {
            Some(moment) => {
                let word = self.frame.code("moment", moment.name());
                self.frame.t2("together-when", ("moment", word), ("day", self.typed.one("on_day")))
            }
            None => self.frame.t("rating-moment"),
        }
    }
}

/// The moment that it is time for: the one asked for in the address, else the one that is due, else the middle.
fn moment(tx: &mut Tx<impl ReadPeople>, person: Uuid, wished: Option<Moment>, today: Date) -> Result<Moment> {
    if let Some(wished) = wished {
        return Ok(wished);
    }
    let Some(period) = support::store::of_person(tx, person)?.into_iter().next() else { return Ok(Moment::Start) };
    let asked = asked(&store::of_person(tx, person)?, &store::asked::declined(tx, person)?, period.start);
    let otherwise = if period.is_open() { Moment::Middle } else { Moment::End };
    Ok(due(period.start, period.end(), asked, today).map_or(otherwise, |due| due.moment))
}

pub(super) async fn show(
    may: May<OwnPeople>,
    Path(id): Path<Uuid>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Page<TogetherPage>> {
    let (frame, today) = (Frame::of(&may, Room::People), may.app().today());
    let wished = query.get("moment").and_then(|code| Moment::parse(code));
    let ids = ASKED.map(|_| may.app().id().to_string());
    may.look(move |tx| {
        let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let moment = moment(tx, id, wished, today)?;
        let typed = Typed::of([("on_day", today.to_string()), ("moment", moment.code().to_owned())]);
        let typed = ids.into_iter().fold(typed, |typed, id| typed.and("id", id));
        let page = TogetherPage { frame, person, typed, problems: Vec::new() };
        Ok((Page(page), Event::new("person.read", id).about(id)))
    })
    .await
}

/// What was said at one sitting: values, and what the person would not rate.
type Said = (Vec<Rating>, Vec<Declined>);

/// What was typed. Each area is answered or declined; an area that nobody touched is neither.
fn read(typed: &Typed, person: Uuid, mut id: impl FnMut() -> Uuid) -> Result<Said, Problems> {
    let mut reader = Reader::new(typed);
    let (on, moment) = (reader.required_date("on_day"), reader.code("moment", Moment::parse).unwrap_or(Moment::Start));
    let mut ids = typed.all("id").map(|id| id.parse().ok());
    let all = typed.one("declined") == "all";
    let (mut rated, mut declined) = (Vec::new(), Vec::new());
    for area in ASKED {
        let id = ids.next().flatten().unwrap_or_else(&mut id);
        match typed.one(area.name()) {
            _ if all => declined.push(Declined { id, person, on, moment, area }),
            DECLINED => declined.push(Declined { id, person, on, moment, area }),
            "" => reader.problem(area.name(), "together-problem-none"),
            _ => {
                let value = reader.whole(area.name(), VALUES).and_then(|value| u8::try_from(value).ok());
                rated.extend(value.map(|value| Rating { id, person, on, moment, area, value }));
            }
        }
    }
    reader.done((rated, declined))
}

pub(super) async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let (rated, declined) = match read(&typed, id, || may.app().id()) {
        Ok(said) => said,
        Err(problems) => return again(may, id, typed, problems).await,
    };
    may.write(move |tx| {
        people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        for rating in &rated {
            store::create(tx, rating)?;
        }
        for area in &declined {
            store::asked::decline(tx, area)?;
        }
        Ok(((), Event::new("rating.created", id).about(id)))
    })
    .await?;
    Ok(back(format!("/people/{id}/ratings/answers")))
}

async fn again(may: May<OwnPeople>, id: Uuid, typed: Typed, problems: Vec<Problem>) -> Result<Response> {
    let frame = Frame::of(&may, Room::People);
    may.read(move |tx| {
        let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        Ok(wrong(TogetherPage { frame, person, typed, problems }))
    })
    .await
}

/// What was said now beside what was said before.
#[derive(Template)]
#[template(path = "ratings/pages/answers.html")]
pub(super) struct AnswersPage {
    frame: Frame,
    person: Person,
    picture: Option<Picture>,
}

impl AnswersPage {
    fn heading(&self) -> String {
        let what = self.frame.t("rating-heading");
        self.frame.t2("heading-of-person", ("what", what), ("code", self.person.code.as_str()))
    }
}

pub(super) async fn answers(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<AnswersPage>> {
    let frame = Frame::of(&may, Room::People);
    may.look(move |tx| {
        let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let starts: Vec<Date> = support::store::of_person(tx, id)?.iter().map(|period| period.start).collect();
        let (rated, declined) = (store::of_person(tx, id)?, store::asked::declined(tx, id)?);
        let picture = Picture::of(&frame, &rated, &declined, &starts);
        Ok((Page(AnswersPage { frame, person, picture }), Event::new("person.read", id).about(id)))
    })
    .await
}

/// The same questions on paper, for whoever would rather have a pen. Nothing that says who somebody is stands on it.
#[derive(Template)]
#[template(path = "ratings/pages/paper.html")]
pub(super) struct PaperPage {
    frame: Frame,
    /// The paper is the person's, and so in Swedish whatever the ombud reads.
    words: &'static Texts,
    person: Person,
}

impl PaperPage {
    fn t(&self, key: &str) -> String {
        self.words.text(key)
    }

    fn code(&self, list: &str, name: &str) -> String {
        self.words.text(&format!("{list}-{name}"))
    }
}

pub(super) async fn paper(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<PaperPage>> {
    let (frame, words) = (Frame::of(&may, Room::People), texts(Language::Swedish));
    may.look(move |tx| {
        let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        Ok((Page(PaperPage { frame, words, person }), Event::new("person.read", id).about(id)))
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(pairs: &[(&str, &str)]) -> Result<Said, Problems> {
        let typed = Typed::of([("on_day", "2021-03-01".into()), ("moment", "start".into())]);
        let typed = pairs.iter().fold(typed, |typed, (name, value)| typed.and(name, *value));
        read(&typed, Uuid::from_u128(9), || Uuid::from_u128(1))
    }

    #[test]
    fn an_area_is_answered_or_declined_and_nothing_is_neither() {
        let areas = [("Health", "1"), ("Housing", "10"), ("Economy", "declined")];
        let problem = Problem::new("Occupation", "together-problem-none");
        assert_eq!(said(&areas), Err(vec![problem]));
        let (rated, declined) = said(&[&areas[..], &[("Occupation", "5")]].concat()).unwrap();
        assert_eq!(rated.iter().map(|rating| rating.value).collect::<Vec<_>>(), [1, 10, 5]);
        assert_eq!(declined.iter().map(|one| one.area).collect::<Vec<_>>(), [LifeArea::Economy]);
    }

    #[test]
    fn whoever_declines_everything_has_declined_each_area() {
        let (rated, declined) = said(&[("declined", "all"), ("Health", "3")]).unwrap();
        assert!(rated.is_empty());
        assert_eq!(declined.iter().map(|one| one.area).collect::<Vec<_>>(), ASKED);
    }
}
