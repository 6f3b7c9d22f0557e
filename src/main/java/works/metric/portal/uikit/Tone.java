package works.metric.portal.uikit;

/** What a state means to the reader. Colour only repeats what the icon and the word already say. */
public enum Tone {
    NEUTRAL("neutral", Symbol.DOT),
    INFO("info", Symbol.INFO),
    SUCCESS("success", Symbol.CHECK),
    WARNING("warning", Symbol.WARNING),
    DANGER("danger", Symbol.DANGER);

    private final String className;
    private final Symbol symbol;

    Tone(String className, Symbol symbol) {
        this.className = className;
        this.symbol = symbol;
    }

    String className() {
        return "tone-" + className;
    }

    Symbol symbol() {
        return symbol;
    }
}
