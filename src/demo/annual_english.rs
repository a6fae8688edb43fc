//! The chapters that the made-up operation also tells in English.

use crate::annual::Chapter;

/// The texts, by chapter.
pub const TEXTS: &[(Chapter, &str)] = &[
    (
        Chapter::Background,
        "Personligt ombud in Påhittsta is a made-up operation that shows how the program is used. It began as a project and \
         has for many years been a part of what the municipalities do together for persons with a psychiatric disability.\n\n\
         A personal ombud works on the client's commission. The ombud is independent of authorities, health care and social \
         services, decides nothing and takes over nobody else's responsibility. The support is voluntary and free.\n\n\
         The operation receives a state grant under the ordinance (2013:522). The municipalities pay the rest.",
    ),
    (
        Chapter::Aim,
        "The aim is that clients get a life that works and feel that it is their own. The ombud helps to find out what is \
         needed, goes along to meetings, and sees to it that what has been decided is done.\n\nThe support is for adults with \
         a psychiatric disability and considerable difficulties in everyday life. Whoever has many contacts that do not hang \
         together, or none at all, comes first.",
    ),
    (
        Chapter::Organisation,
        "Påhittsta is the host and employer. The municipalities work together by an agreement of three years at a time, and \
         pay by their number of adult inhabitants.\n\nThe operation has premises of its own with an entrance of its own. \
         Whoever calls may speak with an ombud the same day or the day after.",
    ),
    (
        Chapter::Staff,
        "The ombud have different backgrounds: social work, occupational therapy, psychiatric care, law, and experience of \
         their own. The group has supervision for two hours every third week.\n\nOne ombud left during the year and another \
         began. Handing over took six weeks, and every client met the new ombud together with the old one.",
    ),
    (
        Chapter::Bodies,
        "The steering group met four times. The municipalities, primary care, psychiatry, the employment service and the \
         social insurance agency took part in at least three of the meetings. Organisations of users and of relatives were \
         offered seats and took them.\n\nThe group discussed waiting times, how the support is shared among the municipalities, \
         and the deficiencies that the ombud had handed in. Three questions were taken further, and two have been answered.",
    ),
    (
        Chapter::Goals,
        "Whoever seeks support is to have an answer within a week. This was kept for nine in ten.\n\nNobody is to wait more \
         than three months. This was not reached everywhere; see the chapter on waiting.\n\nMore young adults are to be \
         reached. The ombud visited a folk high school, two upper secondary schools and the youth clinic.",
    ),
    (
        Chapter::Outreach,
        "The ombud told of their work at health centres, social services offices, libraries and the employment service. At \
         sixteen visits they met some two hundred persons who work there. What is told is now there in easy Swedish and in \
         four other languages.",
    ),
    (
        Chapter::Surveys,
        "Whoever ends the support is asked to answer a survey, on paper, on the web or by telephone, without a name. Somewhat \
         more than half did. Most are content with how they were met and got help with what they wanted. Several had wanted \
         the support sooner.",
    ),
    (
        Chapter::Deficiencies,
        "The ombud gathered deficiencies during the year and went through them every month. Three come back: that nobody takes \
         responsibility for those with both mental illness and addiction, that decisions on assistance take so long that the \
         rent falls due, and that those without electronic identification do not get through to the authorities.",
    ),
    (
        Chapter::Economy,
        "The operation is paid for by the state grant and by the municipalities. Nearly all of the cost is salaries. The grant \
         was used for salaries of ombud only. What is left of the municipalities' part is carried over, as the steering group \
         has decided.",
    ),
    (
        Chapter::NextYear,
        "Next year we want to shorten the wait outside the central town: an ombud will work there two days a week. A circle for \
         relatives begins in the spring. The steering group will follow how many of the deficiencies that have been taken \
         further have also been answered.",
    ),
];
