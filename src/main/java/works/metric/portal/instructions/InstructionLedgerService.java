package works.metric.portal.instructions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;

/** Every change of what was in force, in order. */
@Service
@Transactional(readOnly = true)
public class InstructionLedgerService {

    private final LedgerRepository entries;

    InstructionLedgerService(LedgerRepository entries) {
        this.entries = entries;
    }

    /** The newest first. @param key of the page, null for the first */
    @Requires(Permission.INSTRUCTIONS_READ)
    public Page<LedgerEntryDetails> list(@Nullable String key) {
        PageKey from = PageKey.read(key);
        long number = from == null ? Long.MAX_VALUE : number(from);
        Limit limit = Limit.of(Page.SIZE + 1);
        if (from != null && from.backwards()) {
            return Page.backwards(entries.above(number, limit), InstructionLedgerService::key)
                    .map(LedgerEntry::details);
        }
        return Page.forwards(entries.below(number, limit), from == null, InstructionLedgerService::key)
                .map(LedgerEntry::details);
    }

    /**
     * From a number on, the oldest first; at most {@value Page#SIZE} at once.
     *
     * @param after 0: from the beginning
     */
    @Requires(Permission.INSTRUCTIONS_READ)
    public List<LedgerEntryDetails> after(long after) {
        return entries.above(after, Limit.of(Page.SIZE)).stream()
                .map(LedgerEntry::details)
                .toList();
    }

    private static String key(LedgerEntry entry) {
        LedgerEntryDetails details = entry.details();
        return PageKey.write(String.valueOf(details.number()), details.instructionId());
    }

    private static long number(PageKey key) {
        try {
            return Long.parseLong(key.value());
        } catch (NumberFormatException unreadable) {
            return key.backwards() ? 0 : Long.MAX_VALUE;
        }
    }
}
