package works.metric.portal.letters;

import works.metric.portal.pdf.SealedPdf;

/** A letter and the name to save it under, which names nobody. */
public record LetterFile(String name, SealedPdf pdf) {}
