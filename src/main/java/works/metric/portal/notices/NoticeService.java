package works.metric.portal.notices;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;

/** What was sent, or is owed, to the people of one's own tenant. */
@Service
@Transactional(readOnly = true)
public class NoticeService {

    private static final UUID LAST = new UUID(-1, -1);
    /** Later than any notice, and within what the database can hold. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final NoticeRepository notices;

    NoticeService(NoticeRepository notices) {
        this.notices = notices;
    }

    /** Newest first. @param state only those in it; null for all. @param key of the page, null for the first */
    @Requires(Permission.NOTICES_READ)
    public Page<NoticeDetails> list(@Nullable NoticeState state, @Nullable String key) {
        PageKey read = PageKey.read(key);
        Instant at = read == null ? null : instant(read.value());
        PageKey from = at == null ? null : read;
        Limit limit = Limit.of(Page.SIZE + 1);
        if (from == null || at == null) {
            return Page.forwards(notices.before(state, END, LAST, limit), true, NoticeService::key)
                    .map(Notice::details);
        }
        if (from.backwards()) {
            return Page.backwards(notices.after(state, at, from.id(), limit), NoticeService::key)
                    .map(Notice::details);
        }
        return Page.forwards(notices.before(state, at, from.id(), limit), false, NoticeService::key)
                .map(Notice::details);
    }

    @Requires(Permission.NOTICES_READ)
    public NoticeDetails byId(UUID id) {
        return notices.findById(id).map(Notice::details).orElseThrow(NotFound::new);
    }

    private static @Nullable Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String key(Notice notice) {
        NoticeDetails details = notice.details();
        return PageKey.write(details.createdAt().toString(), details.id());
    }
}
