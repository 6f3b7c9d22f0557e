package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.PlatformOwned;
import works.metric.portal.pdf.DpaTemplate;
import works.metric.portal.pdf.DpaTemplate.Clause;

// The slot is unique in the database: of two who begin at once, one is told.
@Entity
@Table(name = "agreement_template_draft")
class TemplateDraft implements PlatformOwned {

    private static final int ONLY = 1;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    @Column(name = "open_slot")
    private @Nullable Integer openSlot;

    @Column(name = "based_on", updatable = false)
    private int basedOn;

    @Column(name = "binding_language")
    private String binding;

    @Column(name = "note_en")
    private String noteEnglish;

    @Column(name = "note_nb")
    private String noteBokmal;

    private String content;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "started_by_name", updatable = false)
    private String startedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edited_by_name")
    private String editedBy;

    @SuppressWarnings("NullAway") // filled by JPA
    protected TemplateDraft() {}

    /** Says at first what the template before says. */
    TemplateDraft(UUID id, DpaTemplate before, String by, Instant now) {
        this.id = id;
        this.state = DraftState.OPEN;
        this.openSlot = ONLY;
        this.basedOn = before.number();
        this.binding = before.binding().toLanguageTag();
        this.noteEnglish = "";
        this.noteBokmal = "";
        this.content = ContentText.write(new TemplateContent(List.of(), before.additions()));
        this.startedAt = now;
        this.startedBy = by;
        this.editedAt = now;
        this.editedBy = by;
    }

    TemplateEvent started() {
        return event("agreement-template.started", List.of());
    }

    /** @param before the template it is based on: only what differs from it is kept */
    TemplateEvent edit(NewTemplate wanted, DpaTemplate before, String by, Instant now) {
        requireOpen();
        DpaTemplate old = words(before);
        TemplateContent fresh = new TemplateContent(
                wanted.clauses().stream()
                        .filter(clause -> !before.clause(clause.key())
                                .filter(clause::equals)
                                .isPresent())
                        .toList(),
                wanted.additions());
        List<FieldChange> changes = new ArrayList<>();
        change(
                changes,
                "binding",
                binding,
                Objects.requireNonNull(wanted.binding()).toLanguageTag());
        change(changes, "noteEnglish", noteEnglish, wanted.noteEnglish());
        change(changes, "noteBokmal", noteBokmal, wanted.noteBokmal());
        binding = Objects.requireNonNull(wanted.binding()).toLanguageTag();
        noteEnglish = wanted.noteEnglish();
        noteBokmal = wanted.noteBokmal();
        content = ContentText.write(fresh);
        editedAt = now;
        editedBy = by;
        DpaTemplate words = words(before);
        String reworded = words.clauses().stream()
                .filter(clause ->
                        !old.clause(clause.key()).filter(clause::equals).isPresent())
                .map(Clause::key)
                .collect(Collectors.joining(", "));
        change(changes, "clauses", "", reworded);
        change(
                changes,
                "additions",
                String.valueOf(old.additions().size()),
                old.additions().equals(words.additions())
                        ? String.valueOf(old.additions().size())
                        : words.additions().size() + " *");
        return event("agreement-template.edited", changes);
    }

    TemplateEvent discard() {
        requireOpen();
        close(DraftState.DISCARDED);
        return event("agreement-template.discarded", List.of());
    }

    /** Its words are kept apart from here on. */
    void publish() {
        requireOpen();
        close(DraftState.PUBLISHED);
    }

    boolean is(DraftState wanted) {
        return state == wanted;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    int basedOn() {
        return basedOn;
    }

    /** All of it, with what stays from the template before. */
    DpaTemplate words(DpaTemplate before) {
        TemplateContent own = ContentText.read(content, TemplateContent.class);
        return new DpaTemplate(
                basedOn + 1,
                Locale.forLanguageTag(binding),
                before.clauses().stream()
                        .map(clause -> own.clauses().stream()
                                .filter(one -> one.key().equals(clause.key()))
                                .findFirst()
                                .orElse(clause))
                        .toList(),
                own.additions());
    }

    TemplateDraftDetails details(DpaTemplate before) {
        return new TemplateDraftDetails(
                id,
                version(),
                words(before),
                before,
                noteEnglish,
                noteBokmal,
                startedAt,
                startedBy,
                editedAt,
                editedBy);
    }

    private void close(DraftState with) {
        state = with;
        openSlot = null;
    }

    private void requireOpen() {
        if (state != DraftState.OPEN) {
            throw new Invalid("state", "agreements.rule.template-closed");
        }
    }

    private static void change(List<FieldChange> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(field, shown(before), shown(after)));
        }
    }

    private static @Nullable String shown(String value) {
        return Stream.of(value).filter(one -> !one.isEmpty()).findFirst().orElse(null);
    }

    private TemplateEvent event(String action, List<FieldChange> changes) {
        return new TemplateEvent(action, id, String.valueOf(basedOn + 1), changes);
    }
}
