package org.vigie.annotator.quantities;

import java.math.BigDecimal;
import java.util.Optional;
import org.vigie.model.Quantity;
import org.vigie.rules.Tokens;
import org.vigie.rules.Words;

/** Reads numbers in digits and words. For one text. */
final class NumberReader {

    /**
     * A number.
     *
     * @param end the token after its last
     */
    record Read(int end, BigDecimal value, Quantity.Bound bound) {}

    private static final int MOST_DIGITS = 15;
    private static final int MOST_WORDS = 8;
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final QuantityLanguage language;
    private final Tokens tokens;

    NumberReader(QuantityLanguage language, Tokens tokens) {
        this.language = language;
        this.tokens = tokens;
    }

    Optional<Read> at(int token) {
        return tokens.isNumber(token) ? digits(token) : words(token);
    }

    private Optional<Read> digits(int start) {
        Optional<BigDecimal> first = value(tokens.word(start));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(tokens.word(start));
        int end = start + 1;
        while (isGroup(start, end)) {
            digits.append(tokens.word(end));
            end++;
        }
        BigDecimal value = end == start + 1 ? first.get() : value(digits.toString()).orElse(first.get());
        for (BigDecimal scale = scale(end); scale != null && end < start + MOST_WORDS; scale = scale(end)) {
            value = value.multiply(scale);
            end++;
        }
        return Optional.of(new Read(end, value, Quantity.Bound.EXACT));
    }

    /** Says whether a token is three further digits of a number that is written in groups, as in 8 700. */
    private boolean isGroup(int start, int token) {
        return token < tokens.size() && tokens.end(start) - tokens.start(start) <= 3
                && isSpace(tokens.end(token - 1)) && tokens.start(token) == tokens.end(token - 1) + 1
                && tokens.word(token).matches("\\d{3}(,\\d{1,2})?") && tokens.word(token - 1).matches("\\d{1,3}");
    }

    private boolean isSpace(int index) {
        return " \u00a0\u202f\u2009".indexOf(tokens.text().charAt(index)) >= 0;
    }

    private BigDecimal scale(int token) {
        String does = token < tokens.size() ? language.numbers().getOrDefault(tokens.key(token), "") : "";
        return does.startsWith("x") ? new BigDecimal(does.substring(1)) : null;
    }

    private Optional<BigDecimal> value(String digits) {
        char thousands = language.decimal() == ',' ? '.' : ',';
        String group = "\\" + thousands;
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',' || c == '.')
                || digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        String plain = digits.matches("\\d{1,3}(" + group + "\\d{3})+(\\" + language.decimal() + "\\d+)?")
                ? digits.replace(String.valueOf(thousands), "")
                : digits;
        plain = plain.replace(',', '.');
        return plain.indexOf('.') == plain.lastIndexOf('.') ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private Optional<Read> words(int start) {
        int at = start;
        boolean one = isOne(tokens.key(start)) && start + 1 < tokens.size() && isScale(start + 1);
        if (one) {
            at++;
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = one ? BigDecimal.ONE : BigDecimal.ZERO;
        Quantity.Bound bound = Quantity.Bound.EXACT;
        int read = 0;
        for (; at < tokens.size() && read < MOST_WORDS; at++) {
            if (read > 0 && tokens.key(at).matches("et|and") && at + 1 < tokens.size() && isNumberWord(at + 1)) {
                continue;
            }
            if (!isNumberWord(at) || bound != Quantity.Bound.EXACT) {
                break;
            }
            for (String part : tokens.key(at).split("-")) {
                if (part.equals("et")) {
                    continue;
                }
                String does = isOne(part) ? "1" : language.numbers().get(Words.key(part));
                BigDecimal number = new BigDecimal(does.replaceFirst("^[x~]", ""));
                if (does.startsWith("~")) {
                    bound = current.signum() == 0 ? Quantity.Bound.MAGNITUDE : Quantity.Bound.ABOUT;
                    current = current.max(BigDecimal.ONE).multiply(number);
                } else if (does.startsWith("x")) {
                    current = current.max(BigDecimal.ONE).multiply(number);
                    if (number.compareTo(THOUSAND) >= 0) {
                        total = total.add(current);
                        current = BigDecimal.ZERO;
                    }
                } else {
                    current = current.equals(FOUR) && number.equals(TWENTY)
                            ? number.multiply(FOUR)
                            : current.add(number);
                }
            }
            read++;
        }
        return read == 0 ? Optional.empty() : Optional.of(new Read(at, total.add(current), bound));
    }

    private boolean isNumberWord(int token) {
        if (!tokens.isWord(token)) {
            return false;
        }
        String key = tokens.key(token);
        if (language.numbers().containsKey(key)) {
            return true;
        }
        if (key.indexOf('-') < 0) {
            return false;
        }
        for (String part : key.split("-")) {
            if (!part.equals("et") && !isOne(part) && !language.numbers().containsKey(Words.key(part))) {
                return false;
            }
        }
        return true;
    }

    /** French “a” is a verb. */
    private boolean isOne(String key) {
        return language.decimal() == ',' ? key.equals("un") || key.equals("une") : key.equals("one") || key.equals("a");
    }

    /** Says whether a word goes on with “one”: a thousand, a dozen. */
    private boolean isScale(int token) {
        String does = language.numbers().getOrDefault(tokens.key(token), "");
        return does.startsWith("x") || does.startsWith("~");
    }
}
