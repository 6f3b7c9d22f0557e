package works.metric.portal.subprocessors;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.Contract.Authorisation;

/**
 * What one's own tenant was told of changes of the register, and its say in them (GDPR Art. 28(2); clause 7.7(a) of
 * Decision (EU) 2021/915).
 */
@Service
@Transactional
public class SubprocessorNoticeService {

    public static final int LONGEST_WORDS = 4_000;

    private final NoticeReading reading;
    private final NoticeCourse course;

    SubprocessorNoticeService(NoticeReading reading, NoticeCourse course) {
        this.reading = reading;
        this.course = course;
    }

    /** The newest first. */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<NoticeSummary> list() {
        return reading.list();
    }

    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public NoticeFull byId(UUID id) {
        return reading.full(id);
    }

    /** The same, and on record that this person has opened it; once a person, and only a person of the tenant's. */
    @Requires(Permission.SUBPROCESSORS_READ)
    public NoticeFull open(UUID id) {
        Actor actor = TenantScope.requireActor();
        if (actor.kind() == Actor.Kind.MEMBER) {
            course.read(id);
        }
        return reading.full(id);
    }

    /**
     * The tenant's yes, where its contract wants one before anything happens (option 1 of clause 7.7(a)).
     *
     * @throws Invalid under general authorisation, and once an answer was given
     */
    @Requires(Permission.SUBPROCESSORS_DECIDE)
    public NoticeFull consent(UUID id, long seenVersion) {
        course.take(id, seenVersion, NoticeStepKind.CONSENTED, null, judged -> {
            require(judged.terms().authorisation() == Authorisation.SPECIFIC, "subprocessors.rule.no-yes-needed");
            require(judged.standing() == NoticeStanding.WAITS_FOR_YES, "subprocessors.rule.not-open");
            return true;
        });
        return reading.full(id);
    }

    /**
     * Objects, with its ground. While the objection is open the change does not take effect for the tenant.
     *
     * @throws Invalid without a ground, and outside of the window
     */
    @Requires(Permission.SUBPROCESSORS_DECIDE)
    public NoticeFull object(UUID id, long seenVersion, String ground) {
        course.take(id, seenVersion, NoticeStepKind.OBJECTED, words(ground, "ground", true), judged -> {
            boolean open =
                    switch (judged.standing()) {
                        case WINDOW_OPEN, WAITS_FOR_YES -> true;
                        case COMING -> judged.terms().authorisation() == Authorisation.SPECIFIC;
                        case OBJECTED, LEAVING, IN_EFFECT, EXCLUDED -> false;
                    };
            require(open, "subprocessors.rule.not-open");
            return true;
        });
        return reading.full(id);
    }

    /** Withdraws the objection; what it held back goes on. @throws Invalid when there is none */
    @Requires(Permission.SUBPROCESSORS_DECIDE)
    public NoticeFull withdraw(UUID id, long seenVersion, @Nullable String words) {
        course.take(id, seenVersion, NoticeStepKind.WITHDRAWN, words(words, "words", false), judged -> {
            require(isObjected(judged), "subprocessors.rule.no-objection");
            return true;
        });
        return reading.full(id);
    }

    /**
     * Puts on record that the tenant ends the contract over this (clause 10 of Decision (EU) 2021/915). The objection stays
     * open.
     *
     * @throws Invalid when there is no objection
     */
    @Requires(Permission.SUBPROCESSORS_DECIDE)
    public NoticeFull leave(UUID id, long seenVersion, String words) {
        course.take(id, seenVersion, NoticeStepKind.LEAVING, words(words, "words", true), judged -> {
            require(judged.standing() == NoticeStanding.OBJECTED, "subprocessors.rule.no-objection");
            return true;
        });
        return reading.full(id);
    }

    static @Nullable String words(@Nullable String given, String field, boolean required) {
        String stated = SubprocessorEntry.stated(given);
        Rules rules = new Rules().longest(field, stated, LONGEST_WORDS);
        if (required) {
            rules.required(field, stated);
        }
        rules.orThrow();
        return stated;
    }

    static boolean isObjected(NoticeCourse.Judged judged) {
        return judged.standing() == NoticeStanding.OBJECTED || judged.standing() == NoticeStanding.LEAVING;
    }

    static void require(boolean holds, String key) {
        if (!holds) {
            throw new Invalid("state", key);
        }
    }
}
