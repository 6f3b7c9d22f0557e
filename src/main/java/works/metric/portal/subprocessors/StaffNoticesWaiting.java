package works.metric.portal.subprocessors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.StaffWaitingItem;
import works.metric.portal.home.StaffWaitingSource;

/** The objections that are open and the copies that tenants wait for, on the first screen of MetricWorks. */
@Component
class StaffNoticesWaiting implements StaffWaitingSource {

    private static final int MOST = 20;
    private static final String PLACE = "staff/subprocessor-changes";

    private final SubprocessorProgressService progress;
    private final ContractCopyService copies;
    private final ProcessorProfile processor;
    private final CurrentRights rights;

    StaffNoticesWaiting(
            SubprocessorProgressService progress,
            ContractCopyService copies,
            ProcessorProfile processor,
            CurrentRights rights) {
        this.progress = progress;
        this.copies = copies;
        this.processor = processor;
        this.rights = rights;
    }

    @Override
    public List<StaffWaitingItem> waiting() {
        if (!rights.has(Permission.SUBPROCESSORS_PUBLISH)) {
            return List.of();
        }
        return Stream.concat(
                        progress.objections().stream().limit(MOST).map(this::item),
                        copies.waiting().stream().limit(MOST).map(this::item))
                .toList();
    }

    private StaffWaitingItem item(NoticeProgress open) {
        boolean ours = open.waitsForAnswer();
        return new StaffWaitingItem(
                open.name(),
                "subprocessors.staff-waiting." + open.objection().getLast().kind(),
                List.of(open.summary().subprocessor()),
                day(open.objection().getLast().at()),
                ours,
                ours ? "subprocessors.staff-waiting.ours" : "subprocessors.staff-waiting.theirs",
                PLACE + "/" + open.summary().id());
    }

    private StaffWaitingItem item(WaitingCopy waiting) {
        return new StaffWaitingItem(
                waiting.name(),
                "subprocessors.staff-waiting.copy",
                List.of(waiting.copy().subprocessor()),
                day(waiting.copy().askedAt()),
                true,
                "subprocessors.staff-waiting.ours-copy",
                PLACE);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, processor.timeZone());
    }
}
