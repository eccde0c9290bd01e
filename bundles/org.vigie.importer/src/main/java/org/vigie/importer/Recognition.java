package org.vigie.importer;

/**
 * How sure an importer is that an input is its format.
 *
 * @param score 0 (not mine) to 100 (certain); of equal scores the importer with the first id wins
 */
public record Recognition(int score) {

    /** The input is another format. */
    public static final Recognition NONE = new Recognition(0);
    /** It could be read, but any other format that fits is likelier: plain text that looks like nothing else. */
    public static final Recognition POSSIBLE = new Recognition(20);
    /** The form fits, the content says nothing more. */
    public static final Recognition LIKELY = new Recognition(60);
    /**
     * The content carries the mark of the format. An importer that is surer than this knows the input by marks that no other format has; of
     * the next files of a folder it is asked first, and alone when it is that sure again.
     */
    public static final Recognition CERTAIN = new Recognition(90);

    public Recognition {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException(score + " is not between 0 and 100");
        }
    }
}
