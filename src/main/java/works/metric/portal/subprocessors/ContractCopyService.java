package works.metric.portal.subprocessors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/**
 * The copy of a sub-processor's contract on the controller's request, without what has to stay secret (clause 7.7(c) of
 * Decision (EU) 2021/915).
 */
@Service
public class ContractCopyService {

    /** In bytes: a long contract that was scanned. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final Limit MOST = Limit.of(500);

    private final ContractCopyRepository copies;
    private final ContractCopyFileRepository files;
    private final Engagements engagements;
    private final TenantService tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractCopyService(
            ContractCopyRepository copies,
            ContractCopyFileRepository files,
            Engagements engagements,
            TenantService tenants,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.copies = copies;
        this.files = files;
        this.engagements = engagements;
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** A file as the tenant gets it. */
    public record CopyFile(String name, byte[] bytes) {
        public CopyFile {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** The tenant's own, the newest first. */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<ContractCopyDetails> list() {
        return copies.findAllByOrderByAskedAtDescIdDesc(MOST).stream()
                .map(ContractCopy::details)
                .toList();
    }

    /** Asks for it; twice with one id asks once. @throws NotFound for one that never processed for the tenant */
    @Requires(Permission.SUBPROCESSORS_DECIDE)
    @Transactional
    public ContractCopyDetails ask(UUID id, UUID subprocessor, @Nullable String words) {
        String said = SubprocessorNoticeService.words(words, "words", false);
        SubprocessorDetails of = engagements.one(subprocessor, clock.instant()).orElseThrow(NotFound::new);
        Optional<ContractCopy> known = copies.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        Actor actor = TenantScope.requireActor();
        actor.requireTenant();
        ContractCopy copy = copies.saveAndFlush(new ContractCopy(id, of, said, actor.name(), Moments.of(clock)));
        events.publishEvent(copy.asked());
        return copy.details();
    }

    /** Takes it out of the portal, which is put on record. @throws NotFound while it is not there */
    @Requires(Permission.SUBPROCESSORS_DECIDE)
    @Transactional
    public CopyFile download(UUID id) {
        ContractCopy copy = copies.findById(id).filter(ContractCopy::isAnswered).orElseThrow(NotFound::new);
        byte[] bytes = files.findById(id).orElseThrow(NotFound::new).bytes();
        events.publishEvent(copy.downloaded());
        copies.saveAndFlush(copy);
        return new CopyFile(Objects.requireNonNull(copy.details().fileName()), bytes);
    }

    /** Those that tenants wait for, the oldest first. */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public List<WaitingCopy> waiting() {
        Map<UUID, List<ContractCopyDetails>> found = TenantScope.acrossTenants(
                () -> transaction.here(() -> copies.findByAnsweredAtIsNullOrderByAskedAt(MOST).stream()
                        .collect(Collectors.groupingBy(
                                ContractCopy::tenant,
                                Collectors.mapping(ContractCopy::details, Collectors.toList())))));
        Map<TenantId, TenantDetails> names =
                tenants.byIds(found.keySet().stream().map(TenantId::new).toList());
        return found.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(copy -> {
                    TenantId tenant = new TenantId(one.getKey());
                    return new WaitingCopy(
                            tenant, Objects.requireNonNull(names.get(tenant)).name(), copy);
                }))
                .sorted(Comparator.comparing((WaitingCopy one) -> one.copy().askedAt()))
                .toList();
    }

    /**
     * Gives a tenant the copy. Once given it stays as it is.
     *
     * @throws works.metric.portal.access.Invalid for what is too large or, by its content, no PDF
     */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public void give(TenantId tenant, UUID id, String fileName, byte[] pdf) {
        new Rules()
                .required("file", fileName)
                .longest("file", fileName, 200)
                .check("file", pdf.length <= LARGEST, "subprocessors.rule.copy-size", LARGEST / 1024 / 1024)
                .check("file", isPdf(pdf), "subprocessors.rule.copy-pdf")
                .orThrow();
        Actor staff = TenantScope.requireActor();
        transaction.as(staff.writingInto(tenant), () -> {
            ContractCopy copy = copies.findById(id).orElseThrow(NotFound::new);
            if (copy.isAnswered()) {
                return;
            }
            files.save(new ContractCopyFile(id, pdf));
            events.publishEvent(copy.answer(plain(fileName), sha256(pdf), pdf.length, staff.name(), Moments.of(clock)));
            copies.saveAndFlush(copy);
        });
    }

    /** By its first and last bytes, whatever the name says. */
    private static boolean isPdf(byte[] bytes) {
        int tail = Math.max(0, bytes.length - 1_024);
        return bytes.length > 8
                && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")
                && new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** A name without anything a folder or a header would read. */
    private static String plain(String name) {
        String base = name.replaceAll("[^\\p{L}\\p{N} ._()-]+", "_").strip();
        return base.toLowerCase(Locale.ROOT).endsWith(".pdf") ? base : base + ".pdf";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
