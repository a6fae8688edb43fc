# The annual report: its pages.
annual-heading = Annual report
annual-lead = The year's account of the work, written from the register and your own texts. Small numbers are not shown, so anybody may read it.
annual-title = Annual report { $year }
annual-years = All years
annual-year = Year
annual-state = State
annual-settled-on = Settled
annual-years-settled = Settled, version { $version }
annual-years-runs = The year goes on
annual-state-draft = Draft
annual-state-settled = Settled { $day }, version { $version }
annual-state-changed = { $changes ->
    [one] 1 change since version { $version }
   *[other] { $changes } changes since version { $version }
}
annual-next-year = Write the report of { $year }
annual-next-year-text = The figures are counted and last year's texts are in place. Read through, change what is new, and settle.
annual-open = Open { $year }
annual-next-settle = The report is ready to be settled
annual-next-settle-text = When it is settled each file is kept just as it is. You can always make a new version.
annual-settle-look = Go through and settle
annual-next-confirm = { $count ->
    [one] One text is not confirmed for this year
   *[other] { $count } texts are not confirmed for this year
}
annual-next-confirm-text = They come from an earlier year or are proposals of the program. Change those that are wrong, and confirm the rest.
annual-confirm-all = Confirm all texts
annual-from-year = Text from { $year }
annual-from-program = Proposed by the program
annual-in-english = In English
annual-in-swedish = In Swedish
annual-versions = Settled versions
annual-version-line = Version { $version }, { $day }
annual-leaf = Part { $leaf } of { $leaves }
annual-contents = Contents
annual-empty = Nothing stands here yet. An empty chapter is left out.
annual-out = The chapter is not in the report. What is written in it is kept.
annual-edit-text = Edit text and pictures
annual-up = Move up
annual-down = Move down
annual-leave-out = Leave out
annual-take-in = Take in

annual-text = Text
annual-text-hint = An empty line begins a new paragraph. No names of clients, and nothing that points somebody out.
annual-text_en = Text in English
annual-text_en-hint = Where nothing stands here, the Swedish text is shown in the English report too.
annual-text-own = The chapter's figures count themselves and are not changed by what you write.
annual-text-new = Nothing stands here yet. The chapter's figures count themselves.
annual-text-from-year = The text is from { $year }. When you save, it holds for this year, even if you change nothing.
annual-text-from-program = The text is proposed by the program. Change it until it is yours. When you save, it holds for this year.

annual-pictures = Pictures of your own
annual-pictures-none = The chapter has no picture of its own yet. Pictures stand after the text, before the figures.
annual-pictures-from-year = The pictures are from { $year } and stay until somebody changes them. What you change here does not change in { $year }.
annual-pictures-full = The chapter has { $most } pictures, and there is no room for more. Remove one to add another.
annual-picture = Picture { $number }
annual-picture-new = Add a picture
annual-picture-made-anew = The picture is written anew when it arrives. Place, time and whatever else the telephone has put into the file does not come along.
annual-picture-add = Add the picture
annual-picture-file = Picture
annual-picture-file-hint = A photograph or a drawing as JPEG or PNG, at most 12 MB. Show no client, and nobody who does not know that the picture is spread.
annual-picture-alt = Alternative text
annual-picture-alt-hint = Say in a sentence what the picture shows, for those who do not see it.
annual-picture-alt_en = Alternative text in English
annual-picture-alt_en-hint = Where nothing stands here, the Swedish one is read aloud in the English report too.
annual-picture-caption = Caption
annual-picture-caption-hint = Stands beneath the picture, such as where it was taken and by whom.
annual-picture-caption_en = Caption in English
annual-picture-change = Change the picture
annual-picture-remove = Remove the picture
annual-picture-remove-text = The picture goes from the chapter for this year and the years after it. Earlier years and settled versions keep it.
annual-picture-missing = Choose a file with a picture.
annual-picture-again = Choose the picture once more when you have mended the rest. The browser does not remember it.
annual-picture-kind = The file is not a JPEG or PNG picture. Save it as JPEG and try again.
annual-picture-broken = The picture cannot be read. The file is damaged or not whole. Open it, save it anew and try again.
annual-picture-too-large = The file is too large. It may have at most { $value } MB. Save the picture in a smaller size.
annual-picture-dots = The picture has too many dots. It may have at most { $value } million. Save the picture in a smaller size.
annual-picture-no-room = The chapter already has as many pictures as there is room for. Remove one to add another.

annual-settle-waiting = { $count ->
    [one] One text comes from an earlier year or is proposed by the program. It becomes this year's when you settle:
   *[other] { $count } texts come from an earlier year or are proposed by the program. They become this year's when you settle:
}
annual-settle-seen = Digest of what is shown here:
annual-settle-signer = Settled by
annual-settle-signed_on = Date
annual-settle = Settle
annual-settle-changed = Something has changed since you read. Read through again, and settle then.

annual-version-broken = The content has been changed
annual-version-broken-text = What is stored does not agree with its digest. Ask whoever looks after the database.
annual-version-signer = Settled by
annual-version-at = Stored
annual-changes = Changed since the version before
annual-change-what = What
annual-change-was = Before
annual-change-is = Now
reports-picture = Picture { $known }
reports-picture-alt = Alternative text
reports-picture-caption = Caption
