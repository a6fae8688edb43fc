//! The words that the demonstration is written in: kinds, counterparts, reasons. Data, in the language of the files.

use stats::LifeArea;

/// An assignment's kind and its counterpart.
type Task = (&'static str, &'static str);

const HEALTH: &[Task] = &[
    ("Kontakt med psykiatrin", "Öppenpsykiatrin"),
    ("Kontakt med vårdcentral", "Primärvården"),
    ("Läkarintyg", "Primärvården"),
    ("Utredning", "Öppenpsykiatrin"),
    ("Samordnad individuell plan", "Kommunen och regionen"),
    ("Tandvård", "Folktandvården"),
];
const HOUSING: &[Task] = &[
    ("Söka bostad", "Hyresvärd"),
    ("Boendestöd", "Socialtjänsten"),
    ("Hyresskuld", "Hyresvärd"),
    ("Hot om avhysning", "Kronofogden"),
    ("Städning och sanering", "Socialtjänsten"),
    ("Flytt", "Hyresvärd"),
];
const ECONOMY: &[Task] = &[
    ("Ekonomiskt bistånd", "Socialtjänsten"),
    ("Sjukersättning", "Försäkringskassan"),
    ("Bostadstillägg", "Försäkringskassan"),
    ("Skuldsanering", "Kronofogden"),
    ("Budget- och skuldrådgivning", "Kommunen"),
    ("God man", "Överförmyndaren"),
    ("Fondansökan", "Stiftelse"),
];
const OCCUPATION: &[Task] = &[
    ("Daglig sysselsättning", "Kommunen"),
    ("Arbetsträning", "Arbetsförmedlingen"),
    ("Praktik", "Arbetsgivare"),
    ("Studier", "Folkhögskola"),
    ("Mötesplats", "Brukarförening"),
];
const OTHER: &[Task] = &[
    ("Överklagan", "Förvaltningsrätten"),
    ("Stöd i föräldraskapet", "Socialtjänsten"),
    ("Kontaktperson", "Socialtjänsten"),
    ("Fritid och gemenskap", "Förening"),
];

/// What people want help with in a life area.
pub const fn tasks(area: LifeArea) -> &'static [Task] {
    match area {
        LifeArea::Health => HEALTH,
        LifeArea::Housing => HOUSING,
        LifeArea::Economy => ECONOMY,
        LifeArea::Occupation => OCCUPATION,
        LifeArea::Other => OTHER,
    }
}

/// How an assignment ended; nothing where nobody wrote it down.
pub const OUTCOMES: &[(u32, &str)] =
    &[(52, "uppnått"), (24, "delvis uppnått"), (9, "ej uppnått"), (9, "avbrutet"), (6, "")];

/// Why support ended; nothing where nobody wrote it down.
pub const CLOSING_REASONS: &[(u32, &str)] = &[
    (48, "Uppdraget är slutfört"),
    (16, "Klienten avslutar"),
    (11, "Kontakten har upphört"),
    (9, "Annan insats har tagit över"),
    (7, "Flyttat från området"),
    (3, DECEASED),
    (3, "Tillhör inte längre målgruppen"),
    (3, ""),
];

/// The one closing reason that nobody comes back from.
pub const DECEASED: &str = "Avliden";

/// The operation's own order of priority; most have none.
pub const PRIORITIES: &[(u32, &str)] =
    &[(70, ""), (10, "barn"), (6, "vräkning"), (5, "hemlös"), (4, "överklagan"), (5, "ung")];

/// Reasons for contact that the list does not have.
pub const OTHER_REASONS: &[&str] =
    &["stöd i vårdnadstvist", "djur i hemmet", "migrationsärende", "polisanmälan", "pass"];

/// Diagnoses as people tell of them; many tell of none.
pub const DIAGNOSES: &[(u32, &str)] = &[
    (38, ""),
    (12, "depression"),
    (9, "ångest"),
    (8, "ångest|depression"),
    (9, "adhd"),
    (5, "adhd|autism"),
    (5, "autism"),
    (6, "bipolär sjukdom"),
    (5, "psykossjukdom"),
    (3, "posttraumatiskt stressyndrom"),
];

/// How people heard of the operation.
pub const LEARNED_OF: &[(u32, &str)] = &[
    (22, "socialtjänsten"),
    (20, "psykiatrin"),
    (14, "anhörig eller vän"),
    (12, "vårdcentral"),
    (9, "tidigare klient"),
    (8, "webbplats"),
    (5, "Försäkringskassan"),
    (10, ""),
];

/// Ways of contact, with the minutes that are usual for each.
pub const MODES: &[(u32, (&str, &[i32]))] = &[
    (38, ("telefon", &[5, 5, 10, 10, 15, 20, 30, 60])),
    (22, ("besök", &[30, 45, 60, 60, 75, 90, 120, 180])),
    (14, ("möte", &[30, 45, 60, 60, 90, 120])),
    (14, ("sms", &[0, 5, 5, 10])),
    (8, ("e-post", &[5, 5, 10, 15, 30])),
    (4, ("video", &[15, 30, 45, 60])),
];

/// Whom a contact was with; nothing stands for the client alone.
pub const COUNTERPARTS: &[(u32, &str)] = &[
    (58, ""),
    (12, "Socialtjänsten"),
    (8, "Försäkringskassan"),
    (7, "Öppenpsykiatrin"),
    (5, "Primärvården"),
    (3, "Arbetsförmedlingen"),
    (3, "Kronofogden"),
    (2, "Hyresvärd"),
    (2, "Anhörig"),
];

/// A deficiency: party, kind, description, consequence, measure.
pub type Fault = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// What the ombud see again and again. Nothing here points to one person.
pub const FAULTS: &[(u32, Fault)] = &[
    (
        12,
        (
            "Socialtjänsten",
            "Lång handläggning",
            "Ansökningar om boendestöd tar längre tid än tre månader att utreda.",
            "Människor hinner förlora sin bostad under väntan.",
            "Frågan är lyft i ledningsgruppen.",
        ),
    ),
    (
        11,
        (
            "Försäkringskassan",
            "Svårt att nå",
            "Det går inte att nå handläggaren på telefon, bara en allmän växel.",
            "Kompletteringar kommer in för sent och ersättningen dras in.",
            "Möte med den lokala samverkansansvariga.",
        ),
    ),
    (
        10,
        (
            "Öppenpsykiatrin",
            "Brist på kontinuitet",
            "Läkarna byts ofta och varje ny läkare börjar om från början.",
            "Intyg blir ofullständiga och människor orkar inte berätta igen.",
            "Sammanställning lämnad till verksamhetschefen.",
        ),
    ),
    (
        9,
        (
            "Arbetsförmedlingen",
            "Digitalt utanförskap",
            "Tjänster finns bara på nätet och förutsätter e-legitimation.",
            "Den som saknar e-legitimation kan inte anmäla sig.",
            "",
        ),
    ),
    (
        8,
        (
            "Socialtjänsten",
            "Saknad information",
            "Beslut om ekonomiskt bistånd skrivs så att de inte går att förstå.",
            "Få överklagar, också när de har rätt.",
            "Förslag till klarspråk lämnat.",
        ),
    ),
    (
        8,
        (
            "Primärvården",
            "Avvisad vård",
            "Den som har en psykiatrisk diagnos hänvisas vidare också med kroppsliga besvär.",
            "Kroppsliga sjukdomar upptäcks sent.",
            "",
        ),
    ),
    (
        7,
        (
            "Hyresvärd",
            "Brist på bostäder",
            "Betalningsanmärkningar stänger ute sökande i många år.",
            "Människor blir kvar i tillfälliga boenden.",
            "Samtal med det kommunala bostadsbolaget.",
        ),
    ),
    (
        6,
        (
            "Kommunen",
            "Saknad insats",
            "Det finns ingen daglig sysselsättning för den som inte orkar halva dagar.",
            "Isoleringen ökar.",
            "Frågan är lyft i ledningsgruppen.",
        ),
    ),
    (
        6,
        (
            "Kronofogden",
            "Bristande samordning",
            "Avhysning verkställs utan att socialtjänsten har hunnit underrättas.",
            "Barnfamiljer står utan bostad.",
            "Gemensam rutin föreslagen.",
        ),
    ),
    (
        5,
        (
            "Överförmyndaren",
            "Lång handläggning",
            "Det tar över ett halvår att få en god man förordnad.",
            "Skulderna växer under tiden.",
            "",
        ),
    ),
    (
        5,
        (
            "Region och kommun",
            "Bristande samordning",
            "Samordnade individuella planer görs inte fast den enskilde ber om det.",
            "Ingen tar ansvar för helheten.",
            "Utbildning tillsammans med regionen.",
        ),
    ),
    (
        4,
        (
            "Banker",
            "Digitalt utanförskap",
            "Den som har god man eller saknar id-handling får inte öppna konto.",
            "Ersättningar kan inte betalas ut.",
            "",
        ),
    ),
];

/// Where a deficiency stands.
pub const STATUSES: &[(u32, &str)] = &[(30, "ny"), (28, "lyft"), (18, "besvarad"), (12, "åtgärdad"), (12, "kvarstår")];
