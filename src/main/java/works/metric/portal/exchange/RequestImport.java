package works.metric.portal.exchange;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Invalid;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.RequestBatchService;
import works.metric.portal.requests.RequestBatchService.Recorded;
import works.metric.portal.requests.RequestBatchService.Wanted;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/**
 * Takes requests in from a file in two steps: what would come of it, and then all of it or nothing. Keeps no file and no
 * row in between; whoever asked holds the preview.
 */
@Component
public class RequestImport {

    /** Bytes of a file; a larger one is refused unread. */
    public static final int MOST_BYTES = ImportFile.MOST_BYTES;

    private final RequestBatchService batches;
    private final TenantService tenants;
    private final RowId rowId;

    /** @param ids that the row may bear; the first is what it gets when it is new */
    private record Read(int number, List<UUID> ids, NewRequest request) {

        ImportPreview.Row row(Set<UUID> known) {
            Optional<UUID> recorded = ids.stream().filter(known::contains).findFirst();
            return new ImportPreview.Row(
                    number, recorded.isPresent(), new Wanted(recorded.orElse(ids.getFirst()), request));
        }
    }

    RequestImport(RequestBatchService batches, TenantService tenants, RowId rowId) {
        this.batches = batches;
        this.tenants = tenants;
        this.rowId = rowId;
    }

    /** @throws Invalid naming {@code file} when it cannot be read as a whole */
    public ImportPreview preview(byte[] file) {
        TenantDetails tenant = tenants.current();
        List<ImportPreview.Problem> problems = new ArrayList<>();
        List<Read> rows = new ArrayList<>();
        Map<UUID, Integer> seen = new HashMap<>();
        for (FileRow row : ImportFile.read(file)) {
            read(row, tenant, problems, rows, seen);
        }
        rules(rows, problems);
        Set<UUID> known =
                batches.known(rows.stream().flatMap(row -> row.ids().stream()).collect(Collectors.toSet()));
        problems.sort((one, other) -> Integer.compare(one.row(), other.row()));
        List<ImportPreview.Row> marked =
                rows.stream().map(row -> row.row(known)).toList();
        return new ImportPreview(marked, known.size(), problems);
    }

    /** @throws Invalid naming {@code row.2} and the rule, when something became impossible meanwhile */
    public Recorded record(UUID id, ImportPreview preview) {
        if (!preview.problems().isEmpty()) {
            throw new IllegalArgumentException("A file with problems is not recorded");
        }
        return batches.recordAll(
                id, preview.rows().stream().map(ImportPreview.Row::wanted).toList());
    }

    private void read(
            FileRow row,
            TenantDetails tenant,
            List<ImportPreview.Problem> problems,
            List<Read> rows,
            Map<UUID, Integer> seen) {
        try {
            ZoneId zone = tenant.timeZone();
            var request = RowReading.read(row, zone);
            String ownId = row.get(ImportColumn.SUBJECT_REQUEST_ID);
            List<UUID> ids = rowId.of(tenant.id(), ownId, request);
            Integer first = seen.putIfAbsent(ids.getFirst(), row.number());
            if (first == null) {
                rows.add(new Read(row.number(), ids, request));
            } else {
                String field =
                        (ownId.isEmpty() ? ImportColumn.IDENTITY_VALUE : ImportColumn.SUBJECT_REQUEST_ID).header();
                problems.add(new ImportPreview.Problem(
                        row.number(), new Invalid.Problem(field, "exchange.row.twice", first)));
            }
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(new ImportPreview.Problem(row.number(), problem)));
        }
    }

    private void rules(List<Read> rows, List<ImportPreview.Problem> problems) {
        List<List<Invalid.Problem>> broken =
                batches.check(rows.stream().map(Read::request).toList());
        for (int i = 0; i < rows.size(); i++) {
            for (Invalid.Problem problem : broken.get(i)) {
                problems.add(new ImportPreview.Problem(
                        rows.get(i).number(),
                        new Invalid.Problem(column(problem.field()), problem.key(), problem.arguments())));
            }
        }
    }

    /** The column that a request's field came from. */
    private static String column(String field) {
        return switch (field) {
            case "submittedAt" -> ImportColumn.SUBMITTED_ON.header();
            case "app" -> ImportColumn.APP.header();
            case "note" -> ImportColumn.NOTE.header();
            default -> ImportColumn.IDENTITY_VALUE.header();
        };
    }
}
