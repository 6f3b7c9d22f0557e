package works.metric.portal.notices;

import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.springframework.mail.MailSendException;

/** Why a mail was not taken, as far as a tenant's people need to know it. */
public enum NoticeFailure {
    /** The mail server was not to be had. */
    SERVER_UNREACHABLE,
    /** The mail server would not take the mail, for now. */
    SERVER_REFUSED,
    /** The mail server says for good that there is no such recipient; trying again is of no use. */
    ADDRESS_REFUSED;

    static NoticeFailure of(Exception fault) {
        NoticeFailure found = SERVER_REFUSED;
        Deque<Throwable> open = new ArrayDeque<>();
        Set<Throwable> seen = new HashSet<>();
        open.add(fault);
        while (!open.isEmpty()) {
            Throwable one = open.pop();
            if (!seen.add(one)) {
                continue;
            }
            if (one instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                return ADDRESS_REFUSED;
            }
            if (one instanceof IOException) {
                found = SERVER_UNREACHABLE;
            }
            if (one.getCause() != null) {
                open.add(one.getCause());
            }
            if (one instanceof MailSendException several) {
                several.getFailedMessages().values().forEach(open::add);
            }
        }
        return found;
    }
}
