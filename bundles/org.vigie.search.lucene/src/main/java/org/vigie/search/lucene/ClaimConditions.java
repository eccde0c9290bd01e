package org.vigie.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.vigie.search.Expression;
import org.vigie.search.QueryLanguage;

/**
 * The conditions of an expression that must hold for one and the same claim, or for its incident, taken out of it.
 *
 * @param same those that hold
 * @param not those that do not hold for it
 * @param required what else is required
 * @param excluded what else is excluded
 */
record ClaimConditions(List<Expression.Field> same, List<Expression.Field> not, List<Expression> required,
        List<Expression> excluded) {

    /** A status is of the claim when something else is asked of a claim, and of the incident when nothing is. */
    static ClaimConditions of(Expression.Together together) {
        boolean any = together.required().stream().anyMatch(ClaimConditions::isOfClaim);
        List<Expression> required = new ArrayList<>();
        List<Expression> excluded = new ArrayList<>();
        return new ClaimConditions(take(together.required(), any, required), take(together.excluded(), any, excluded),
                required, excluded);
    }

    private static List<Expression.Field> take(List<Expression> parts, boolean any, List<Expression> rest) {
        List<Expression.Field> taken = new ArrayList<>();
        for (Expression part : parts) {
            if (any && part instanceof Expression.Field field && QueryLanguage.isEvidence(field.field())) {
                taken.add(field);
            } else {
                rest.add(part);
            }
        }
        return taken;
    }

    private static boolean isOfClaim(Expression part) {
        return part instanceof Expression.Field(String name, _) && QueryLanguage.CLAIM_FIELDS.contains(name);
    }

    boolean isEmpty() {
        return same.isEmpty();
    }

    /** @param value translates the value of a field */
    Query query(BiFunction<String, Expression, Query> value) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        same.forEach(field -> query.add(value.apply(field.field(), field.inner()), Occur.FILTER));
        not.forEach(field -> query.add(value.apply(field.field(), field.inner()), Occur.MUST_NOT));
        return new ConstantScoreQuery(query.build());
    }
}
