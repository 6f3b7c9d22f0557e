package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import works.metric.portal.texts.WordDiff;

/**
 * Two versions side by side, field by field, with the differences marked as deleted and inserted. Where there is little
 * room the versions stand under each other.
 */
public class VersionDiff extends Div {

    private final Paragraph summary = new Paragraph();
    private final String before;
    private final String after;
    private int fields;
    private int changes;

    /** @param before name of the older version, such as "Version 3, in force"; {@code after} of the newer one */
    public VersionDiff(String before, String after) {
        this.before = before;
        this.after = after;
        addClassName("version-diff");
        summary.addClassName("version-diff-summary");
        Div heads = new Div(side(before, "before"), side(after, "after"));
        heads.addClassName("version-diff-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        add(summary, heads);
    }

    /** One field in both versions, compared word by word; of any length. */
    public VersionDiff field(String label, String oldText, String newText) {
        WordDiff diff = new WordDiff(oldText, newText);
        return row(label, !oldText.equals(newText), diff.before(), diff.after());
    }

    private VersionDiff row(String label, boolean changed, List<WordDiff.Run> left, List<WordDiff.Run> right) {
        fields++;
        changes += changed ? 1 : 0;
        summary.setText(
                changes == fields
                        ? Texts.t("uikit.diff.only-changes", changes)
                        : Texts.t("uikit.diff.summary", changes, fields));
        H3 name = new H3(label);
        Span mark = changed
                ? new StatusBadge(Tone.INFO, Symbol.DOT, Texts.t("uikit.diff.changed"))
                : new Span(Texts.t("uikit.diff.same"));
        mark.addClassName("version-diff-mark");
        Div head = new Div(name, mark);
        head.addClassName("version-diff-field");
        Div sides = new Div(value(before, left, "del"), value(after, right, "ins"));
        sides.addClassName("version-diff-sides");
        Div row = new Div(head, sides);
        row.addClassName("version-diff-row");
        if (changed) {
            row.addClassName("changed");
        }
        add(row);
        return this;
    }

    private static Component value(String version, List<WordDiff.Run> runs, String tag) {
        Span name = new Span(version);
        name.addClassName("version-diff-version");
        Paragraph text = new Paragraph();
        for (WordDiff.Run run : runs) {
            HtmlContainer piece = new HtmlContainer(run.changed() && !run.text().isEmpty() ? tag : "span");
            piece.setText(run.text());
            text.add(piece);
        }
        if (runs.stream().allMatch(run -> run.text().isEmpty())) {
            Span none = new Span(Texts.t("uikit.diff.nothing"));
            none.addClassName("quiet");
            text.add(none);
        }
        return new Div(name, text);
    }

    private static Span side(String version, String className) {
        Span side = new Span(version);
        side.addClassName(className);
        return side;
    }
}
