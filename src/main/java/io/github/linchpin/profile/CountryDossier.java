package io.github.linchpin.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about a country or a bloc.
 *
 * @param day D, as the calendar of the page reads it
 * @param standings every lead table, with the area's figure where it has one
 * @param years its shares in all tables known
 * @param estimates governance, by dimension and year
 * @param memberships where a country belongs, or who belongs to a bloc; all times together
 * @param relatives the areas on the other side of each membership
 */
record CountryDossier(
        Area area,
        LocalDate day,
        List<Standing> standings,
        List<ShareYear> years,
        List<CountryMeasure> measures,
        List<Estimate> estimates,
        List<Membership> memberships,
        List<Area> relatives) {
    /** What is large enough to stand in the list of what a country supplies besides. */
    static final BigDecimal WORTH_NAMING = new BigDecimal("0.05");

    private static final Comparator<Standing> LARGEST =
            Comparator.comparing((Standing standing) -> own(standing).known())
                    .reversed()
                    .thenComparing(Standing::inputName)
                    .thenComparing(Standing::stage);

    /** Where it is the largest, its largest share first. */
    List<Standing> led() {
        return standings.stream()
                .filter(standing -> standing.ledBy(area.code()) && standing.figure() != null)
                .sorted(LARGEST)
                .toList();
    }

    /** Where it is not the largest but has more than 5 %, or a share that is not stated. */
    List<Standing> besides() {
        return others().stream().filter(CountryDossier::worthNaming).toList();
    }

    /** Where it is not the largest and has at most 5 %. */
    List<Standing> little() {
        return others().stream().filter(standing -> !worthNaming(standing)).toList();
    }

    /** Where it supplies at all. */
    List<Standing> supplied() {
        return standings.stream().filter(CountryDossier::supplies).sorted(LARGEST).toList();
    }

    /** Where it belongs on D, or who belongs to the bloc. */
    List<Membership> current() {
        return memberships.stream().filter(membership -> membership.holds(day)).toList();
    }

    /** The area on the other side of a membership. */
    Area relative(Membership membership) {
        String code = area.isBloc() ? membership.member() : membership.bloc();
        return relatives.stream()
                .filter(relative -> relative.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    /** The measures with one relation to it. */
    List<CountryMeasure> measures(CountryMeasure.Relation relation) {
        return measures.stream().filter(line -> line.relation() == relation).toList();
    }

    /** The figure of a standing that has one. */
    static Standing.Own own(Standing standing) {
        return Objects.requireNonNull(standing.figure());
    }

    /** A nil supplies nothing; a figure that is withheld may. */
    static boolean supplies(Standing standing) {
        Standing.Own own = standing.figure();
        if (own == null) {
            return false;
        }
        @Nullable BigDecimal most = own.most();
        return own.outside() || most == null || most.signum() > 0;
    }

    private List<Standing> others() {
        return supplied().stream().filter(standing -> !standing.ledBy(area.code())).toList();
    }

    private static boolean worthNaming(Standing standing) {
        Standing.Own own = own(standing);
        return own.unstated() || own.known().compareTo(WORTH_NAMING) > 0;
    }
}
