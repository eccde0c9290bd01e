package org.vigie.annotator.cleaning;

import org.vigie.rules.RuleSet;
import org.vigie.rules.Spans;
import org.vigie.rules.Tokens;

/** Tells furniture from text. */
final class LineJudge {

    private static final int SHORT_WORDS = 14;
    private static final int LONG_CHARS = 600;
    private static final int MOST_TAGS = 12;
    private static final int TAG_WORDS = 3;

    private final RuleSet rules;

    LineJudge(RuleSet rules) {
        this.rules = rules;
    }

    boolean isBoilerplate(Line line) {
        if (line.text().length() > LONG_CHARS) {
            return false;
        }
        Tokens tokens = Tokens.of(line.text());
        return hasNoWords(tokens) || isTags(line.text()) || fits(tokens);
    }

    /** Such as "|", "***" or "- 01m21s". */
    private static boolean hasNoWords(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) && tokens.word(i).chars().noneMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether a line is a list of keywords: a few words between commas, none of them a sentence. */
    private static boolean isTags(String line) {
        String[] tags = line.split(",");
        if (tags.length < 3 || tags.length > MOST_TAGS || !Character.isLowerCase(line.codePointAt(0))) {
            return false;
        }
        for (String tag : tags) {
            String[] words = tag.strip().split("\\s+");
            if (words.length > TAG_WORDS
                    || !tag.strip().chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Tokens tokens) {
        int words = tokens.size();
        return rules.find(tokens, Spans.NONE, 0, words).stream().anyMatch(found -> switch (found.rule().name()) {
            case "notice" -> true;
            case "label" -> words <= SHORT_WORDS;
            case "whole" -> found.match().start() == 0 && found.match().end() >= words - 1;
            case "begin" -> found.match().start() <= 1;
            case "end" -> found.match().end() >= words - 1;
            default -> throw new IllegalStateException(found.rule().origin() + ": there are no lines “"
                    + found.rule().name() + "”");
        });
    }
}
