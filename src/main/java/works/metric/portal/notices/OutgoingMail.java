package works.metric.portal.notices;

import java.util.Locale;
import java.util.UUID;

/** A mail to one person. @param id the same when it is sent again, so that a mailbox can tell */
record OutgoingMail(UUID id, String email, Locale language, NoticeText text) {

    static OutgoingMail of(NoticeDetails notice) {
        return new OutgoingMail(
                notice.id(), notice.email(), notice.language(), new NoticeText(notice.title(), notice.body()));
    }
}
