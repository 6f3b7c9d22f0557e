package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.PlatformOwned;
import works.metric.portal.pdf.DpaTemplate;

/** A template with all its words, frozen: the database refuses to change or delete it. */
@Entity
@Immutable
@Table(name = "agreement_template")
class PublishedTemplate implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private int number;

    @Column(name = "based_on")
    private int basedOn;

    @Column(name = "binding_language")
    private String binding;

    @Column(name = "note_en")
    private String noteEnglish;

    @Column(name = "note_nb")
    private String noteBokmal;

    private String content;

    @Column(name = "author_name")
    private String author;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by_name")
    private String publishedBy;

    @Column(name = "roll_out_on")
    private LocalDate rollOutOn;

    @Column(name = "rolls_out_at")
    private Instant rollsOutAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected PublishedTemplate() {}

    PublishedTemplate(TemplateDraftDetails draft, LocalDate rollOutOn, Instant rollsOutAt, String by, Instant now) {
        DpaTemplate words = draft.words();
        this.id = draft.id();
        this.number = words.number();
        this.basedOn = draft.before().number();
        this.binding = words.binding().toLanguageTag();
        this.noteEnglish = draft.noteEnglish();
        this.noteBokmal = draft.noteBokmal();
        this.content = ContentText.write(new TemplateContent(words.clauses(), words.additions()));
        this.author = draft.editedBy();
        this.publishedAt = now;
        this.publishedBy = by;
        this.rollOutOn = rollOutOn;
        this.rollsOutAt = rollsOutAt;
    }

    TemplateEvent published() {
        return new TemplateEvent(
                "agreement-template.published",
                id,
                String.valueOf(number),
                List.of(
                        new FieldChange("binding", null, binding),
                        new FieldChange("rollOutOn", null, rollOutOn.toString()),
                        new FieldChange("noteEnglish", null, noteEnglish),
                        new FieldChange("noteBokmal", null, noteBokmal)));
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    LocalDate rollOutOn() {
        return rollOutOn;
    }

    Instant rollsOutAt() {
        return rollsOutAt;
    }

    DpaTemplate words() {
        TemplateContent all = ContentText.read(content, TemplateContent.class);
        return new DpaTemplate(number, Locale.forLanguageTag(binding), all.clauses(), all.additions());
    }

    TemplateNews news() {
        return new TemplateNews(number, noteEnglish, noteBokmal);
    }

    TemplateDetails details(TemplateState state) {
        DpaTemplate words = words();
        return new TemplateDetails(
                number,
                state,
                words.binding(),
                new TemplateDetails.Publication(
                        noteEnglish, noteBokmal, author, publishedAt, publishedBy, rollOutOn, rollsOutAt),
                words);
    }
}
