//! What the made-up operation wrote in its annual report of the year before last, and its one picture: last year's begins with them.

use super::annual_english;
use super::drawing::drawing;
use crate::access::{CommandLine, May};
use crate::annual::{Chapter, LANGUAGES, store};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::pictures::anew::{Made, anew};
use crate::pictures::{self, Picture, Words};

/// The texts, by chapter.
const TEXTS: &[(Chapter, &str)] = &[
    (
        Chapter::Background,
        "Personligt ombud i Påhittsta är en påhittad verksamhet som visar hur programmet används. Verksamheten började \
         som ett projekt och är sedan många år en del av kommunernas gemensamma arbete för personer med psykisk \
         funktionsnedsättning.\n\nEtt personligt ombud arbetar på klientens uppdrag. Ombudet är fristående från \
         myndigheter, vård och omsorg, fattar inga beslut och tar inte över någon annans ansvar. Stödet är frivilligt \
         och kostar ingenting.\n\nVerksamheten får statsbidrag enligt förordningen (2013:522) om statsbidrag till \
         kommuner som bedriver verksamhet med personligt ombud för vissa personer med psykiska funktionsnedsättningar. \
         Kommunerna står för resten.",
    ),
    (
        Chapter::Aim,
        "Målet är att klienten ska få ett liv som fungerar och känna att det är hans eller hennes eget. Ombudet hjälper \
         till att reda ut vad som behövs, följer med till möten och ser till att det som är bestämt också blir av.\n\n\
         Målgruppen är vuxna med psykisk funktionsnedsättning och betydande svårigheter i vardagen. Den som har flera \
         kontakter som inte hänger ihop, eller ingen kontakt alls, går före. Finns det barn i familjen, hot om avhysning \
         eller hemlöshet prövas det först.\n\nDen som inte hör till målgruppen får råd om vart hon eller han kan vända sig.",
    ),
    (
        Chapter::Organisation,
        "Påhittsta kommun är värd och arbetsgivare. Samverkan mellan kommunerna vilar på ett avtal som löper tre år i \
         taget och sägs upp ett år i förväg. Varje kommun betalar efter antalet vuxna invånare.\n\nVerksamheten hör till \
         socialförvaltningen på papperet men har egna lokaler med egen ingång. Telefonen är öppen varje vardag, och \
         den som ringer får tala med ett ombud samma dag eller dagen därpå. Ombuden träffar klienterna där de själva \
         vill: hemma, på en bänk i parken, på vårdcentralen eller hos oss.",
    ),
    (
        Chapter::Staff,
        "Ombuden har olika bakgrund: socionom, arbetsterapeut, skötare i psykiatrin, jurist och personer med egen \
         erfarenhet. Alla har gått grundutbildningen eller är anmälda. Gruppen har handledning två timmar var tredje \
         vecka med en utomstående psykolog.\n\nUnder året slutade ett ombud och ett nytt började. Överlämningen tog sex \
         veckor, och alla klienter fick träffa det nya ombudet tillsammans med det gamla. Sjukfrånvaron var låg.\n\n\
         Två dagar ägnades åt skuldsanering, en dag åt suicidprevention och en halv dag åt hot och våld. Rutinerna för \
         ensamarbete har setts över.",
    ),
    (
        Chapter::Bodies,
        "Ledningsgruppen har haft fyra möten. Kommunerna, primärvården, psykiatrin, Arbetsförmedlingen och \
         Försäkringskassan har varit företrädda vid minst tre av dem. Två brukarorganisationer och en \
         anhörigorganisation har erbjudits plats och deltagit.\n\nGruppen har behandlat väntetiderna, fördelningen \
         mellan kommunerna och de systembrister som ombuden lämnat. Tre frågor har tagits vidare till respektive \
         myndighets ledning, och två av dem har fått svar.\n\nI varje område finns dessutom en samverkansgrupp som \
         träffas två gånger om året, där ombuden möter handläggare och enhetschefer. Där tas sådant upp som rör många \
         klienter men som inte kräver beslut: hur en fullmakt ska se ut, vem som kallar till en samordnad plan och vart \
         den som ringer ska vända sig. Anteckningarna är öppna och innehåller aldrig något om en enskild.\n\nArbetsutskottet \
         har förberett varje möte. Underlaget till mötena kommer ur registret, så att alla har samma siffror framför sig.",
    ),
    (
        Chapter::Goals,
        "Den som söker stöd ska få svar inom en vecka. Det har hållits för nio av tio.\n\nIngen ska vänta mer än tre \
         månader på ett ombud. Målet har inte nåtts i hela området; se kapitlet om väntetid.\n\nFler unga vuxna ska nås. \
         Ombuden har besökt folkhögskolan, två gymnasier och ungdomsmottagningen. Andelen unga har ökat något.\n\n\
         Varje klient ska ha en plan som klienten själv har varit med om att skriva, och den ska ses över minst en gång \
         i kvartalet. Genomgången visar att det görs för de flesta, men inte för alla.\n\nEtt ombud ska ha omkring femton \
         klienter på en heltid. Under våren var det fler, därför att en tjänst stod tom i två månader. Sedan hösten håller \
         riktmärket.\n\nVarje systembrist som lyfts ska få ett svar inom ett halvår. Hälften har fått det. Ledningsgruppen \
         har bett om en genomgång av dem som fortfarande väntar.",
    ),
    (
        Chapter::Clients,
        "Antalet klienter beror mest på hur många ombud som är i tjänst och hur länge varje stöd varar. Under året har \
         vi arbetat med att avsluta när målen är nådda, och att göra avslutet till en punkt som är bestämd i förväg. Den \
         som vill är välkommen tillbaka.\n\nSkillnaderna mellan kommunerna är större än befolkningen förklarar. Där \
         psykiatrin har mottagning på orten kommer fler hit.",
    ),
    (
        Chapter::Waiting,
        "Kön har varit längst under hösten. Den som väntar blir uppringd en gång i månaden, får veta ungefär var i kön \
         han eller hon står, och får råd så länge. Flera har under väntan fått hjälp på annat sätt och har dragit \
         tillbaka sin förfrågan.\n\nTurordningen är bestämd av ledningsgruppen: barn i familjen, hot om avhysning, \
         hemlöshet, pågående överklagan och unga vuxna. I övrigt gäller dagen för nybesöket.",
    ),
    (
        Chapter::Reasons,
        "Ekonomi och kontakt med myndigheter är de vanligaste orsakerna, som tidigare år. Många kommer hit efter ett \
         avslag som de inte har förstått, eller med en bunt oöppnade brev. Fler än förut behöver hjälp därför att \
         tjänster bara finns på nätet och kräver e-legitimation.",
    ),
    (
        Chapter::Assignments,
        "Ett uppdrag är det som klienten själv vill ha hjälp med. Det kan vara litet, som att ringa ett samtal, eller \
         ta år, som en skuldsanering. Nästan alla klienter har flera på en gång, och de hänger ihop: den som får ordning \
         på hyran kan börja tänka på läkarbesöket.",
    ),
    (
        Chapter::Advice,
        "Råd ges till var och en som ringer. Oftast är det anhöriga som undrar hur de kan hjälpa någon som inte vill ha \
         hjälp, och handläggare som undrar om en person hör till målgruppen. Inget antecknas om dem som ringer, bara \
         att någon ringde och hur länge samtalet varade.",
    ),
    (
        Chapter::Outreach,
        "Ombuden har berättat om verksamheten på vårdcentraler, socialkontor, bibliotek och hos \
         Arbetsförmedlingen. Under psykiska hälsoveckan stod vi på torget två eftermiddagar. Informationen finns nu på \
         lättläst svenska och på fyra andra språk.\n\nVid sexton besök hos andra verksamheter har vi träffat ungefär \
         tvåhundra personer i personalen. Efter varje besök har någon hört av sig med en fråga om en person.\n\nTillsammans \
         med två brukarföreningar har vi ordnat en öppen kväll om att överklaga ett beslut. Sextio personer kom. Vi har \
         också talat för blivande socionomer och undersköterskor, eftersom många som möter målgruppen inte vet att \
         personligt ombud finns.",
    ),
    (
        Chapter::Surveys,
        "Den som avslutar sitt stöd får frågan om att svara på en enkät, på papper, på nätet eller i telefon. Den \
         besvaras utan namn. Drygt hälften har svarat. De flesta är nöjda med hur de blivit bemötta och tycker att de har \
         fått hjälp med det de ville.\n\nFlera skriver att de hade velat ha stödet tidigare, och några att det slutade för \
         fort. Vi har därför börjat tala om avslutet redan vid halvtid.\n\nNågra har dessutom intervjuats ett och ett \
         halvt till två år efteråt. De berättar oftast att ekonomin fortfarande är i ordning, men att kontakten med vården \
         är svår att hålla. Intervjuerna görs av någon som inte har varit personens ombud.",
    ),
    (
        Chapter::Deficiencies,
        "Ombuden har under året samlat systembrister och gått igenom dem varje månad. De som återkommer gäller tre saker: \
         att ingen tar ansvar för den som har både psykisk ohälsa och beroende, att handläggningstiderna för bistånd är så \
         långa att hyran hinner förfalla, och att den som saknar e-legitimation inte kommer fram till myndigheterna.\n\n\
         Ledningsgruppen har tagit upp den andra frågan med de berörda nämnderna. En av kommunerna har infört en \
         akut handläggning när hyran är i fara. Det är ett gott exempel som vi gärna ser på fler håll.",
    ),
    (
        Chapter::Economy,
        "Verksamheten bekostas av statsbidraget och av kommunerna. Nästan hela kostnaden är löner. Resor har kostat mer \
         än beräknat, därför att avstånden i området är långa, medan utbildning har kostat mindre.\n\nStatsbidraget har \
         använts helt till löner för ombud. Överskottet från kommunernas del förs över till nästa år, efter beslut i \
         ledningsgruppen. Redovisningen till länsstyrelsen lämnas för sig.\n\nKommunernas avgift har räknats upp med \
         lönerna. Handledningen är upphandlad på nytt och blev något dyrare. Lokalerna delas med en anhörigförening två \
         kvällar i veckan, utan ersättning.\n\nStatsbidraget har inte höjts i samma takt som lönerna. Kommunernas del blir \
         därför lite större för varje år, och det är en fråga som ledningsgruppen följer.",
    ),
    (
        Chapter::NextYear,
        "Nästa år vill vi korta väntan i området utanför centralorten, genom att ett ombud har sin arbetsplats där två \
         dagar i veckan. Samarbetet med psykiatrin om gemensamma nybesök fortsätter.\n\nEn anhörigcirkel startar under \
         våren tillsammans med en anhörigorganisation. Ledningsgruppen kommer att följa upp hur många av de \
         systembrister som har lyfts som också har fått ett svar.",
    ),
];

/// The drawing of the office, with its words.
fn picture() -> Result<(Picture, Made)> {
    let made = anew(&drawing()).map_err(|fault| Failure::Broken(format!("the drawing of the office: {fault:?}")))?;
    let words = Words {
        alt: "Ett gult hus med rött tak vid en väg. Tre träd står intill, och bakom dem syns kullar och sol.".into(),
        alt_en: Some(
            "A yellow house with a red roof by a road. Three trees stand beside it, with hills and sun behind.".into(),
        ),
        caption: Some("Kontoret i Påhittsta. Huset är påhittat, som allt annat här.".into()),
        caption_en: Some("The office in Påhittsta. The house is made up, as is everything here.".into()),
    };
    Ok((Picture { file: made.file.clone(), words }, made))
}

/// Writes the texts of a year, and puts in its picture.
///
/// # Errors
/// Those of the database.
pub fn fill(may: &May<CommandLine>, year: i16) -> Result<()> {
    let (picture, made) = picture()?;
    may.write_now(move |tx| {
        pictures::store::keep(tx, &made)?;
        store::choose_pictures(tx, year, Chapter::Organisation, std::slice::from_ref(&picture))?;
        for (language, texts) in LANGUAGES.into_iter().zip([TEXTS, annual_english::TEXTS]) {
            for (chapter, text) in texts {
                store::save_text(tx, year, *chapter, language, text)?;
            }
        }
        Ok(((), Event::new("annual.written", format!("{year} {}", TEXTS.len()))))
    })
}
