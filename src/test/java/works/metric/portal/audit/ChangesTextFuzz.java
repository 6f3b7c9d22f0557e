package works.metric.portal.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import works.metric.portal.access.AuditableEvent.FieldChange;

/** Whatever was changed, it is one line of JSON that says the same when read, and a label is one line of its length. */
public final class ChangesTextFuzz {

    private static final int LONGEST = 2_000;

    private ChangesTextFuzz() {}

    /** Called by the fuzzer: two bytes a character, so that half characters come up as well. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_16BE);
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i + 1 < input.length; i += 2) {
            raw.append((char) (((input[i] & 0xff) << 8) | (input[i + 1] & 0xff)));
        }
        List<FieldChange> changes = new ArrayList<>();
        String[] parts = raw.toString().split("\0", -1);
        for (int i = 0; i < parts.length; i++) {
            changes.add(new FieldChange("field" + i, i % 2 == 0 ? null : parts[i], parts[i]));
        }
        // Long ones too, from few bytes.
        changes.add(
                new FieldChange("long", raw.toString().repeat(input.length == 0 ? 1 : 8_001 / input.length + 1), text));
        String written = ChangesText.write(changes);
        require(written.chars().noneMatch(at -> at < ' '), "more than a line");
        require(isWhole(written), "half a character");
        List<FieldChange> read = ChangesText.read(written);
        require(ChangesText.write(read).equals(written), "written otherwise a second time");
        require(read.size() == changes.size(), "fields lost");
        for (int i = 0; i < read.size(); i++) {
            same(changes.get(i).before(), read.get(i).before());
            same(changes.get(i).after(), read.get(i).after());
        }
        for (int most : new int[] {1, 2, 45, 200, 300}) {
            String line = ChangesText.line(raw.toString(), most);
            require(line.codePointCount(0, line.length()) <= most, "longer than " + most);
            require(line.codePoints().noneMatch(Character::isISOControl), "a control character in a label");
            require(isWhole(line), "half a character in a label");
        }
    }

    private static void same(
            @org.jspecify.annotations.Nullable String given, @org.jspecify.annotations.Nullable String kept) {
        if (given == null || kept == null) {
            require(given == kept, "nothing became something");
            return;
        }
        int[] points = given.codePoints()
                .map(at -> at >= 0xD800 && at <= 0xDFFF ? 0xFFFD : at)
                .toArray();
        String whole = points.length <= LONGEST
                ? new String(points, 0, points.length)
                : new String(points, 0, LONGEST - 1) + "…";
        require(kept.equals(whole), "kept as another text");
    }

    private static boolean isWhole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
