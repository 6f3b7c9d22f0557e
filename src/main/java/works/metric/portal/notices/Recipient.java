package works.metric.portal.notices;

import java.util.Locale;
import java.util.UUID;
import works.metric.portal.identity.MemberDetails;

/** To whom a notice goes, as they were when it was written. */
record Recipient(UUID id, String name, String email, Locale language) {

    static Recipient of(MemberDetails member) {
        return new Recipient(member.id(), member.name(), member.email(), member.language());
    }
}
