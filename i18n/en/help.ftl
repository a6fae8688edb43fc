# The help of every page, in the order of the handbook. The key is the page's address: /people/{id}/edit has help-people-id-edit.
# The first paragraph is the heading, the rest is the text. An empty line parts paragraphs.
help-summary = Help: { $title }
help-in-handbook = Read more in the handbook (new tab)
handbook-heading = The handbook
handbook-lead = All the help of the program in one place. Do print it. The same texts stand at the top of every page, under Help.
handbook-contents = Contents
handbook-room-begin = Beginning
handbook-room-today = Today
handbook-room-first = First contact and the queue
handbook-room-people = The clients
handbook-room-advice = Advice and deficiencies
handbook-room-operation = The operation
handbook-room-figures = Figures and accounts
handbook-room-secrecy = Secrecy, log and erasure
handbook-room-own = Your settings
handbook-room-about = About the program

help-setup-secret =
    The first account

    Here you make the operation and its first account, which becomes the manager's. The address was printed when the server started, and is no longer valid when you are done.

    Choose a long password. It also unlocks your own key, which is needed to read names, so nobody else can find it for you.
help-start =
    Getting started

    Seven questions make the operation ready to work in. It takes about ten minutes. Each answer is saved by itself, so you can stop at any time and go on another day.

    You may skip a question. It stays here until it is answered.
help-start-step =
    One question at a time

    The page says what is needed and why. You answer on the usual page for the matter; at its top there is a link back here.
help-start-ready =
    Ready to begin

    Here is what has been arranged and what is left. The operation can take its first client as soon as there is an ombud and a municipality. The rest can wait, but do not forget it.
help-invitation-secret =
    Choose a password

    Somebody in your operation has invited you. The address is good once, for seven days. If it is too old, ask for a new one.

    The password unlocks your own key. Nobody else can see it or find it again, not even whoever runs the server.
help-sign-in =
    Signing in

    You sign in with your e-mail address and your password, with a passkey, or with the municipality's own sign-in where the page shows it. If you have lost your password, ask your manager for a new invitation.

    Failed attempts are kept in the log, and after several you have to wait a while.
help-sign-in-code =
    One more step

    You have chosen to sign in in two steps. Write the code that the authenticator shows right now, or one of your recovery codes. Each code is good once.
help-unlock =
    Unlocking

    You are signed in, but your key is locked because you have been away for a while or the server has restarted. Your password or your passkey unlocks it. Meanwhile you can do everything that has nothing to do with names and notes.
help-today =
    Today

    Here is what waits for you, the most urgent first, and what the account lacks. Fill in what you know right on the page.

    You note a contact here in a few seconds. Write no names. Without a network the note is kept in the telephone and sent when the network is back.
help-offline =
    Without a network

    The page you wanted needs the network. Today's list and the form for notes can be used all the same, and what you write is sent once when the network is back.
help-inquiries =
    First contacts

    Here is everyone who has been in touch and waits for an answer: by telephone, SMS, e-mail, letter or the web form. Those who have waited longest for what you promised come first.

    Support starts only when you have had direct contact with the person.
help-inquiries-new =
    New first contact

    Note how the contact came, who got in touch, and how they had heard of you. Write as little as possible about the person; most of it can wait until you have met.

    Who may read it and how long it is kept follows from secrecy (offentlighets- och sekretesslagen 26:1).
help-inquiries-settings =
    Settings for the first contact

    Here you decide what you promise those who get in touch, such as how soon you answer, and whether the web form is open. Promise no more than you can keep.
help-inquiries-id =
    A first contact

    The page shows what has been done and what comes next: direct contact with the person, the questions about the target group, the intake visit. If you are in doubt about the target group, meet the person together with a colleague.

    If you do not take the person on, write what you said and where you pointed to.
help-inquiries-id-edit =
    Changing a first contact

    Put right what is wrong. Details about the person are optional, and the person has a right to have mistakes corrected (GDPR article 16).
help-inquiries-id-visit =
    The intake visit

    The visit is best made by two ombud. Here you note how it went and why the person seeks support. The reasons are counted in the account of the grant for those who become clients, and a person may have several.
help-contact-operation =
    Contacting a personligt ombud

    Here you can write to us. You need not say who you are, only how we can reach you. Support is voluntary and free.

    What you write is read only by those who work here. They are bound to secrecy. The page does not track you.
help-contact-operation-receipt =
    We have what you wrote

    You need do nothing more. The page says when you can expect an answer. You may write again if something has changed.
help-queue =
    The queue

    First stands the one whom your own order puts first: by grounds, then by days waited. Beside each person it says why she or he has that place.

    The order helps you to be fair. It does not replace your own judgement.
help-queue-settings =
    The order of the queue

    Here you decide which grounds go first, such as children at home, eviction or homelessness. The account of the grant asks whether you have an order of priority.
help-queue-id =
    A place in the queue

    Tick the grounds that hold, and decide on which day you will be in touch again, so that nobody is forgotten. Here is also what you can tell the one who waits. Promise no day.
help-intakes =
    Intake visits

    An intake visit is the first meeting, where you see together whether a personligt ombud is the right support. The list shows the visits with their outcome.

    Whoever is accepted and has not got an ombud waits in the queue.
help-intakes-new =
    New intake visit

    Write the day, the municipality, the outcome and why the person seeks support. Waiting time is counted from this day until support starts.

    The contact reasons are needed in the account of the grant. Choose all that fit, also those that are not the most important.
help-intakes-id =
    An intake visit

    Here you correct a visit or note that somebody has left the queue. The outcome decides whether the person counts as waiting, so change it rather than removing the visit.
help-people =
    Clients

    The list shows the clients you are responsible for, with code and state. The manager sees everyone. If you are a colleague's deputy you also see her or his clients during that time.

    You can search by name and code, but not by diagnosis, reason or text. That is the law (förordning 2001:637 15 §). Names are seen only by those who have the key to them.
help-people-new =
    New client

    Give the person a code that does not tell who it is. Gender, birth year, municipality and children at home are needed for the account; leave empty what you do not know.

    Only the birth year is stored, never the birthday. Every field must have a purpose (lag 2001:454 6 §).
help-people-id =
    The client's page

    Here is what you have agreed on and what has been done: support periods, assignments, contacts and ratings. The client decides what is written and may read all of it.

    Every time the page is opened it is written in the log, and the client can be told who has read (lag 2001:454 10 §).
help-people-id-edit =
    Changing facts

    The facts are needed to count right in the account. Children at home are children under 18 who live with the client wholly or partly, a partner's children included.
help-people-id-identity =
    Identity

    Name, telephone and the rest are optional. They are sealed, so that only those who have the client's key can read them. Whoever runs the server cannot.

    What may be stored depends on what the board has decided about documentation (socialtjänstlagen 2025:400 14:3–5). The manager finds the decision under Secrecy.
help-people-id-access =
    Who can read

    Here is everyone who has the key to the client's name, notes and papers, and why. You can give somebody the key, take it back, arrange a deputy for a time, or hand over to another ombud.

    Those who need it for their work may read, nobody else (lag 2001:454 10 §).
help-people-id-handover =
    Handing over

    When the ombud is ill, on leave or leaves, somebody else takes over, for a time or for good. The key to what is sealed goes along, and whoever hands over for good can no longer read.
help-people-id-sheet =
    A sheet for the client

    A print in easy Swedish for the client: what you have agreed on and what happens. The client may read everything that is written. Give the sheet straight to the client.
help-people-id-glass =
    Breaking the glass

    Sometimes it cannot wait: the ombud is away and the client needs help now. Then a manager may read for three hours. Write the reason so that a reviewer understands it.

    The ombud is told, and it stands first in the log.
help-people-id-support-new =
    New support period

    A support period is the time during which the client has support. It begins on the day you agree on and has one responsible ombud. Somebody who comes back after a closure gets a new period and counts as new again.

    The periods of one person must not overlap.
help-support-id =
    A support period

    Here you change the ombud or the days, or open a period again that was closed too early. The last day belongs to the period.
help-support-id-closure =
    Closing support

    Write the last day and why support ends. The account counts the client as closed in the year the period ends, if no new one has begun.

    What is stored is kept for a time after the last entry and is then erased: five years, or two with a private operator (socialtjänstlagen 16 kap.).
help-support-id-interview =
    Follow-up

    Whoever has said yes is asked how it went, 18 to 24 months after the closing. It is voluntary, and the client can say no now too.

    Choose what came of it. Whoever could not be reached stays on Today and comes back in two weeks, until the time is out.
help-people-id-assignments-new =
    New assignment

    An assignment is something the client wants help with, in health, housing, economy or occupation. A client may have many at once. Write it in the client's own words if you can, but without names.
help-assignments =
    Assignments

    The list shows assignments that are open or closed for the clients you see. Open one to change it or to end it.
help-assignments-id =
    An assignment

    Correct the assignment, or end it when it is done or no longer wanted. Ended assignments are counted on their last day.
help-people-id-contacts-new =
    New contact

    Note when, how, with whom and for how long. That is enough; this is not a medical record. The minutes show what the work takes and are counted in the statistics.
help-contacts-id =
    A contact

    Correct what went wrong, or remove a contact that was noted twice. The change is seen in the log.
help-people-id-ratings-new =
    Ratings

    The client puts a figure from 1 to 10 on how things are in each life area: at the start, on the way, and at the end. It is voluntary, and an area may be left empty.

    The figures show whether something has become better. They are reported only when at least five persons have two measurements.
help-people-id-ratings-together =
    Rating together

    Sit beside each other. The client chooses a figure from 1 to 10 for each life area, and may decline one question or all of them. Earlier answers are shown only afterwards, so that they do not lead.
help-people-id-ratings-answers =
    The answers

    The answers now, beside the earlier ones. Talk about what has changed. The figures are the client's own, and the client may read them at any time.
help-people-id-ratings-paper =
    Rating on paper

    Print the page if the client would rather answer on paper. Enter the figures afterwards, and give the paper to the client or destroy it.
help-ratings-id =
    A rating

    Correct the figure if it was entered wrongly. Do not change it because the client sees it differently now; make a new rating then.
help-people-id-intakes-new =
    Intake visit of a client

    Use this when somebody you already know seeks support again. Waiting time is counted from the new visit.
help-people-id-extract =
    Extract

    Everything about the client in the register, to read together or to print. The right to know what is stored stands in GDPR article 15. That the extract was made is noted in the log.
help-people-id-readers =
    Who has read

    The client can be told who has opened or changed what is stored, when and why. The list can be printed.
help-people-id-request =
    What the client asks for

    The client decides what is written. Here you read together, correct, hand over as a file, or ask for everything to be destroyed, as far as the law allows (GDPR articles 15–22).
help-advice =
    Advice

    Talks with somebody who does not become a client: an authority, a relative, or somebody who only wants to ask. They are counted, but never belong to a person's record.
help-advice-new =
    New advice

    Write the day, who called and for how long you talked. Write nothing that says whom it was about. Advice need not be documented on a person (socialtjänstlagen 2025:400 14 kap.).
help-advice-id =
    A piece of advice

    Correct what went wrong, or remove a talk that was noted twice.
help-deficiencies =
    Deficiencies

    A deficiency is when society fails the group, not one single person. The list shows your own drafts. The account of the grant asks for the deficiencies you have seen.
help-deficiencies-new =
    New deficiency

    Write what failed, which authority it is about and what it led to. Write no names and nothing that points somebody out. The draft is yours alone.
help-deficiencies-id =
    A deficiency

    Go on with the draft or remove it. The text is searched for what may point out a person; say so yourself if it does not.
help-team =
    The team

    The page shows how many active clients each one has, who is away, and what is missing. The guideline is 15 active for a full time, and 13–20 is usual.
help-team-meeting =
    The weekly meeting

    What you need to go through together, on the screen or on paper. Here are only codes, never names. Take care of the paper after the meeting all the same.
help-team-inventory =
    Inventory

    Once a quarter you go through each ombud's clients: is support needed, has something stopped, is it time to close? The list shows how far you have come.
help-team-inventory-id =
    One ombud's clients

    Go through one client at a time, together with the ombud. The decision is stored for the quarter. It changes nothing by itself; you do that on the client's page.
help-staff =
    The operation

    Who you are, which ombud work here, and which municipalities you are there for. The facts are used in the account and decide how many posts are counted.
help-staff-operation =
    About the operation

    Name, form, host and county stand at the top of the account to the county administrative board. The form also decides when things are erased: five years after the last entry, two with an association, foundation or company (lag 2025:468 13:1).
help-staff-municipalities =
    Municipalities and areas

    Add every municipality that you take clients from. Figures are shown for each. If you are divided into areas, write the area beside it; leave it empty otherwise.
help-staff-ombud-new =
    New ombud

    An ombud has a code, a first day and an employment rate. 100 per cent is 40 hours a week. The rates add up to the number of posts in the account: one full time and one half time make 1.50.

    Who may sign in as the ombud you decide afterwards under Users.
help-staff-ombud-id =
    An ombud

    Here you change the employment and note absence. When somebody leaves, write the last day instead of removing the ombud, so that earlier years still add up.
help-staff-ombud-id-absences-new =
    New absence

    Write from when to when, and how much of the working time. Absence is taken off when full-time years are counted for the grant.
help-absences-id =
    An absence

    Correct the days or the extent. If somebody is away for long, give the clients a deputy on their pages.
help-accounts =
    Users

    Those who may sign in. The role decides what each one sees: steering group and economist never see a person, and whoever runs the system never sees a name.

    Lock somebody out on the day he or she leaves. The sessions end and the keys are taken back.
help-accounts-new =
    Inviting somebody

    You get an address to hand over, best face to face. It is good once, for seven days. An ombud must be tied to his or her code, or no clients are seen.
help-accounts-id =
    Changing a user

    Whoever changes role or ombud is signed out, and loses keys that are no longer needed. If somebody has lost the password, make a new invitation here.
help-exchange =
    Import and export

    Here you take in a register from spreadsheets, or take out your whole register. Look first at what would change. Everything comes in, or nothing.

    What is taken out is under strong secrecy (offentlighets- och sekretesslagen 26:1). You answer for the file.
help-exchange-imports-id =
    An import

    The page says what is new, what changes and what is wrong, with file and row. Nothing is stored until you say so.
help-statistics =
    Statistics

    Figures for the time you choose. They are exact and meant for you who work here, so do not pass them on. An ombud sees figures about his or her own clients.

    Each person counts once, also with several support periods in the time.
help-overview =
    Overview

    Figures that may be shown to others, such as the steering group. Small counts are hidden, so that nobody can be recognised: one to four are written as less than five.
help-grant-account =
    The state grant

    Every year you account for the state grant to the county administrative board, by 15 January (SFS 2013:522 10 §). Choose a year. The figures are counted from the register.
help-grant-account-year =
    The year's account

    The figures are counted, and the answers are yours. If you write another figure than the counted one you have to say why; both are kept. The findings say what does not add up, but never stop you.

    What you write is saved as you go on.
help-grant-account-year-document =
    The whole account

    This is how the account looks when it is handed in. You can print it or fetch it as a file.
help-grant-account-year-rows =
    The rows behind a figure

    Here you see which clients a figure is counted from, by code. If it is wrong, correct it on the client's page, and the figure changes at once.
help-grant-account-year-signature =
    Signing

    When you sign, figures, answers and findings are frozen. After that the account can only be replaced by a new version that shows what has changed. Wait until the year is over.
help-grant-account-year-versions-number =
    A signed version

    The account exactly as it was signed. The checksum shows that nobody has changed it since.
help-applications =
    The application for the state grant

    Every year the municipality applies to the county administrative board, by 1 March. Choose a year. The need is counted from the register, and what you wrote last time is still there.
help-applications-year =
    The application of a year

    At the top stands what is missing or does not agree, with a link to where it is mended. Each part has a link to change it. What comes from the last application or from the account holds only when somebody has confirmed it.

    Take the application as PDF or Word when it is ready.
help-applications-year-parts-part =
    A part of the application

    Fill in what you know and save; you can come back. Posts are written in full-time posts, amounts in kronor. Name no client in the texts.
help-steering-papers =
    Papers for the steering group

    Before each meeting there is a paper for the quarter that has passed. Choose a quarter. The figures are counted from the register, and small numbers are not shown.
help-steering-papers-quarter =
    The paper of a quarter

    How things stand is compared with the quarter before and the same quarter of the year before. Municipalities, waits and contact reasons are those of a whole year. What you wrote of how things stand stays until somebody changes or confirms it; questions and notes are written anew each time.

    Take the paper as PDF or Word and send it before the meeting.
help-steering-papers-quarter-parts-part =
    The text of a part

    Write what the figures do not say, and what the group is to decide. Name no client, and nothing that somebody could be recognised by. An empty line begins a new paragraph.
help-annual-reports =
    The annual report

    Every year you write about the work for the steering group, the municipalities and everybody else. Choose a year. The figures are counted from the register, and small numbers are not shown.
help-annual-reports-year =
    The report of a year

    Each chapter has its figures and your text. Last year's texts stay until somebody changes or confirms them. Chapters can be moved or left out, and what is written is always kept.

    When the register changes the figures are counted anew. The texts are never touched.
help-annual-reports-year-chapters-chapter =
    Text and pictures of a chapter

    Write what the figures do not say. Many read the report: name no client, and nothing that somebody could be recognised by. An empty line begins a new paragraph.

    You can add pictures of your own, such as a photograph of the office or a drawing. Each needs an alternative text, which is read aloud to those who do not see the picture. Pictures stay for the next year, as the texts do.
help-annual-reports-year-chapters-chapter-pictures-picture =
    A picture of a chapter

    The alternative text says what the picture shows, for those who do not see it. The caption stands beneath it. To change the picture itself, remove it and add a new one.
help-annual-reports-year-settlement =
    Settle

    When you settle, the report and all its files are kept just as they are. After that it can only be followed by a new version, which shows what changed.
help-annual-reports-year-versions-number =
    A settled version

    The report just as it was settled. The files here never change, and the digest shows that the content is the same.
help-reports =
    Reports

    Here are all reports and how far they have come. Exact figures go to the county administrative board only. In all that more people can read small numbers are not shown, so that nobody can be recognised.
help-applications-year-settlement =
    Settle

    Read it through. When you settle, the application and all its files are kept just as they are, and texts that nobody has confirmed become the year's own.
help-applications-year-versions-number =
    A settled application

    The application just as it was settled. The files here never change.
help-steering-papers-quarter-settlement =
    Settle

    Read it through. When you settle, the paper and all its files are kept just as they are.
help-steering-papers-quarter-versions-number =
    A settled paper

    The paper just as it was settled. The files here never change.
help-interim-accounts =
    Interim account

    Choose the first and the last day. The figures are counted from the register as it is now.
help-interim-accounts-about =
    Interim account

    What the county administrative board asks about during the year. Each figure leads to the rows behind it. What has changed since the last settled account is shown apart.
help-interim-accounts-about-settlement =
    Settle

    Read it through. When you settle, the account and all its files are kept just as they are, and the next time shows what has changed since then.
help-interim-accounts-about-versions-number =
    A settled interim account

    The account just as it was settled. The files here never change.
help-municipality-reports-about =
    Report to the municipality

    The municipality's own clients over the years, and then the whole operation. Partner municipalities get figures, never persons, and small numbers are not shown.
help-municipality-reports-about-settlement =
    Settle

    Read it through. When you settle, the report and all its files are kept just as they are.
help-municipality-reports-about-versions-number =
    A settled report to the municipality

    The report just as it was settled. The files here never change.
help-secrecy =
    Secrecy

    Here are the board's decision on how much you document, and the operation's own key. Without a decision no names are stored. The decision's number and day are kept, so that you can show what applies (socialtjänstlagen 2025:400 14:3–5).

    Let at least two have the key, and keep the printed words in a locked cupboard.
help-secrecy-key-recovery =
    Recovering with the words

    If everyone has lost the key, the eighteen words from the paper can open it again. Dots and rings over letters do not matter.
help-erasure =
    Erasure

    What is stored has to go when its time is up: five years after the last entry, two with a private operator, and at the latest in the calendar year after (socialtjänstlagen 16 and 17 kap.; lag 2025:468 13:1). Go through the list once a month.

    The figures remain, without name and code.
help-log =
    The log

    Everything that has been read and done. Go through one month at a time and sign it off, beginning with what is unusual. Regular review is a duty (lag 2001:454 10 §).

    Ask somebody else to review what you have done yourself.
help-me =
    My settings

    Language, password and the steps you sign in with. To read names you need two steps.
help-me-two-steps =
    Two steps

    With a second step it is not enough that somebody gets hold of your password. Choose an app in the telephone or a passkey. It takes a couple of minutes, and then you can read names.
help-me-authenticator =
    Authenticator

    The app shows a new code every half minute. Read the picture with the app and write the code that it shows. Keep the recovery codes on paper, for the day the telephone is gone.
help-me-passkeys =
    Passkeys

    With a passkey you sign in with your finger, your face or a security key. Have two if you can, so that you are not left without if you lose one.
help-me-password =
    Changing password

    Choose at least twelve characters. A whole sentence is easy to remember. Your other sessions end when you change.
help-me-sessions =
    My sessions

    Here you see where you are signed in. If you do not recognise a session, end it and change your password.
help-handbook =
    The handbook

    The help of all pages, room by room. Print it as you print any page in the browser.
help-accessibility =
    Accessibility

    Here is how well the program works for everyone, and how to complain if something does not (lag 2018:1937). Everything can be used by keyboard, by screen reader and with large text.
help-style =
    How the program looks

    Colours, type and parts that the pages are built of, with measured contrasts. The page is for whoever builds on the program or wants to examine it.
help-error =
    When a page cannot be shown

    What you have saved is still there. Go back in the browser if you were writing; the form usually has it still. A page that you may not see looks exactly like one that does not exist.
