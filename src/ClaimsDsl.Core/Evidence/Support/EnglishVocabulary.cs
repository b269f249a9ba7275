namespace ClaimsDsl.Evidence;

/// <summary>The words of English.</summary>
internal static class EnglishVocabulary
{
    /// <summary>Lines of a role, a number where the role needs one, and phrases, with underscores for spaces.</summary>
    public const string Table = """
        // ---- how many ----
        Number 0 zero nil none nobody no no_one nothing
        Number 1 one single sole lone once
        Number 2 two both pair couple couple_of twice twins duo brace double doubled doubles doubling twofold
        Number 3 three trio triplets thrice triple tripled triples tripling threefold
        Number 4 four quartet quadruple quadrupled fourfold
        Number 5 five quintet fivefold
        Number 6 six sixfold
        Number 7 seven
        Number 8 eight
        Number 9 nine
        Number 10 ten tenfold
        Number 11 eleven
        Number 12 twelve
        Number 13 thirteen
        Number 14 fourteen
        Number 15 fifteen
        Number 16 sixteen
        Number 17 seventeen
        Number 18 eighteen
        Number 19 nineteen
        Number 20 twenty
        Number 30 thirty
        Number 40 forty fourty
        Number 50 fifty
        Number 60 sixty
        Number 70 seventy
        Number 80 eighty
        Number 90 ninety
        Scale 12 dozen
        Scale 100 hundred
        Scale 1000 thousand
        Scale 1000000 million mln mn
        Scale 1000000000 billion bn
        Scale 1000000000000 trillion tn
        DigitScale 1000 k
        DigitScale 1000000 m
        DigitScale 1000000000 b
        Ordinal 1 first
        Ordinal 2 second
        Ordinal 3 third
        Ordinal 4 fourth
        Ordinal 5 fifth
        Ordinal 6 sixth
        Ordinal 7 seventh
        Ordinal 8 eighth
        Ordinal 9 ninth
        Ordinal 10 tenth
        Ordinal 11 eleventh
        Ordinal 12 twelfth
        Ordinal 13 thirteenth
        Ordinal 14 fourteenth
        Ordinal 15 fifteenth
        Ordinal 16 sixteenth
        Ordinal 17 seventeenth
        Ordinal 18 eighteenth
        Ordinal 19 nineteenth
        Ordinal 20 twentieth
        Ordinal 30 thirtieth
        OrdinalSuffix st nd rd th
        DecadeSuffix s
        Fraction 0.5 half halves halved ½
        Fraction 0.3333333333333333333333333333 third thirds ⅓
        Fraction 0.25 quarter quarters fourth fourths ¼
        Fraction 0.75 ¾
        Fraction 0.6666666666666666666666666667 ⅔
        Fraction 0.2 fifth fifths
        Fraction 0.1666666666666666666666666667 sixth sixths
        Fraction 0.1428571428571428571428571429 seventh sevenths
        Fraction 0.125 eighth eighths
        Fraction 0.1111111111111111111111111111 ninth ninths
        Fraction 0.1 tenth tenths
        Fraction 0.05 twentieth twentieths
        Fraction 0.01 hundredth hundredths
        Vague 20 tens scores
        Vague 24 dozens
        Vague 200 hundreds
        Vague 2000 thousands
        Vague 20000 tens_of_thousands
        Vague 200000 hundreds_of_thousands
        Vague 2000000 millions
        Vague 20000000 tens_of_millions
        Vague 200000000 hundreds_of_millions
        Vague 2000000000 billions
        Vague 20000000000 tens_of_billions
        Vague 200000000000 hundreds_of_billions
        Vague 10000 five_figure
        Vague 100000 six_figure
        Vague 1000000 seven_figure
        Vague 10000000 eight_figure
        Vague 2 many numerous multiple various a_number_of a_series_of a_string_of a_handful handful others
        Few 2 several a_few few
        Decade 20 twenties
        Decade 30 thirties
        Decade 40 forties
        Decade 50 fifties
        Decade 60 sixties
        Decade 70 seventies
        Decade 80 eighties
        Decade 90 nineties
        Share 50 most majority
        Article a an
        Definite the these those this its their his her our my your all
        And and
        Of of
        OutOf in out_of in_every out_of_every
        Percent % percent per_cent pct percentage_point percentage_points

        // ---- how nearly ----
        Approximate about around roughly approximately approx nearly almost some circa close_to near near_to virtually practically ~
        Approximate in_the_region_of in_the_vicinity_of something_like more_or_less or_so_of the_best_part_of the_better_part_of
        Approximate just_short_of short_of shy_of just_shy_of nearing approaching perhaps maybe possibly probably
        ApproximateAfter or_so or_thereabouts odd ish give_or_take approximately roughly more_or_less
        AtLeast at_least at_the_very_least at_a_minimum more_than over above in_excess_of no_fewer_than no_less_than not_less_than
        AtLeast not_fewer_than upwards_of upward_of north_of a_minimum_of minimum_of greater_than higher_than longer_than larger_than exceeding
        AtLeast exceeds exceed exceeded surpassing surpassed surpasses topping topped tops beyond as_few_as as_little_as > >_= ≥
        AtLeastAfter or_more or_greater or_longer or_older or_above at_least at_the_very_least at_a_minimum plus + and_counting if_not_more and_rising
        AtMost up_to at_most as_many_as as_much_as as_high_as as_long_as as_far_as no_more_than not_more_than no_greater_than no_longer_than
        AtMost fewer_than less_than lower_than smaller_than shorter_than under below a_maximum_of maximum_of < <_= ≤
        AtMostAfter or_less or_fewer or_under or_below or_shorter at_most at_the_most at_the_very_most maximum max
        Attached odd ish plus +
        Estimated an_estimated estimated estimates_of an_estimate_of estimated_at put_at
        Degree just well slightly far considerably much significantly somewhat only_just a_little a_bit barely substantially
        Spatial around over above under below beyond close_to near near_to north_of nearing approaching short_of topped topping tops
        Spatial exceeding surpassing exceeds exceed exceeded surpassed surpasses
        Topical about
        HasTopic concern concerns concerned question questions questioned ask asked asking talk talks talked talking speak spoke spoken told tell
        HasTopic know knew information report reports reported worry worries worried worrying rumor rumors rumour rumours story stories film
        HasTopic book books documentary article articles claim claims statement statements detail details learn learned learnt write wrote written
        HasTopic complain complained complaints warn warned warning warnings fears think thought debate arguments truth everything nothing
        HasTopic something doubts evidence facts data lies lied lie joke joked inquire inquired news hear heard care cared forget forgot
        RangeJoin to or through till until
        Between between
        From from by
        Contest vote votes voted voting won win wins lost lose beat defeated score scored scoreline ruling ruled odds ratio approved passed

        // ---- when ----
        Month 1 January Jan january
        Month 2 February Feb february
        Month 3 March Mar
        Month 4 April Apr april
        Month 5 May
        Month 6 June Jun june
        Month 7 July Jul july
        Month 8 August Aug august
        Month 9 September Sept Sep september
        Month 10 October Oct october
        Month 11 November Nov november
        Month 12 December Dec december
        Weekday 1 Monday monday
        Weekday 2 Tuesday tuesday Tues
        Weekday 3 Wednesday wednesday Wed
        Weekday 4 Thursday thursday Thurs
        Weekday 5 Friday friday
        Weekday 6 Saturday saturday
        Weekday 7 Sunday sunday
        Season 3 spring
        Season 6 summer
        Season 9 autumn fall
        Season 12 winter
        DatePart 0 early beginning_of start_of the_beginning_of the_start_of
        DatePart 1 mid middle_of the_middle_of
        DatePart 2 late end_of the_end_of
        RelativeDay 0 today tonight this_morning this_afternoon this_evening
        RelativeDay -1 yesterday last_night overnight
        RelativeDay 1 tomorrow
        RelativeDay -2 the_day_before_yesterday
        RelativeDay 2 the_day_after_tomorrow
        Period 1 day
        Period 7 week
        Period 30 month
        Period 90 quarter
        Period 365 year
        Period 3650 decade
        Periods 1 days
        Periods 7 weeks
        Periods 30 months
        Periods 90 quarters
        Periods 365 years
        Periods 3650 decades
        Pointer 0 this the_current current the_same
        Pointer -1 last past previous the_previous
        Pointer 1 next the_coming coming upcoming the_following
        Ago -1 ago
        Ago 0 earlier later before_that after_that from_now
        Before before prior_to ahead_of
        After after following
        BeforeYear in since of by before after until till from to during early mid late year between for end
        PartOfDate half quarter week weekend days day first second third fourth last few weeks opening closing turn parts much most
        TimeWord day days week weeks weekend weekends month months year years decade century centuries morning evening night afternoon noon midnight
        TimeWord anniversary eve christmas easter ramadan thanksgiving ago earlier later recently since before after when while during then now
        TimeWord hours hour minutes soon already once until today season spring summer autumn winter date time tenure term shortly
        Abbreviation Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Tues Wed Thurs mr mrs ms dr gen lt col sgt maj capt adm gov sen rep st vs approx mon tue thu fri

        // ---- how surely ----
        Possible may might could possibly perhaps maybe probably potentially likely conceivably presumably
        Possible suspect_that suspects_that suspected_that fear_that fears_that feared_that believe_that believes_that believed_that
        Possible appears_to appear_to appeared_to seems_to seem_to seemed_to
        Epistemic have be already well still now number
        Hearsay reportedly allegedly supposedly purportedly apparently alleged purported rumored_to rumoured_to unconfirmed
        Hearsay is_said_to are_said_to was_said_to were_said_to is_believed_to are_believed_to was_believed_to were_believed_to
        Hearsay is_thought_to are_thought_to was_thought_to were_thought_to is_reported_to are_reported_to was_reported_to were_reported_to
        Hearsay is_suspected_of are_suspected_of is_alleged_to are_alleged_to is_rumored_to are_rumored_to is_understood_to are_understood_to
        Hearsay it_is_said_that it_was_said_that it_is_believed_that it_was_believed_that it_is_thought_that it_was_thought_that
        Hearsay it_is_reported_that it_is_alleged_that it_is_rumored_that it_is_rumoured_that it_is_understood_that it_is_suspected_that
        Hearsay unconfirmed_reports_said unconfirmed_reports_say unconfirmed_reports_that unconfirmed_reports_suggested unconfirmed_reports_suggest
        If Should
        If if unless provided_that
        NoCue not_authorized not_authorised not_to_be_named not_be_named not_be_identified
        NoCue might_of military_might all_their_might with_all_its_might
        NoCue even_if as_if if_not if_any if_only if_ever if_at_all if_so if_possible if_necessary if_anything what_if only_if_not and_if_so
        NoCue ask_if asks_if asked_if asking_if know_if knows_if knew_if unknown_if see_if wonder_if wondered_if sure_if unsure_if say_if
        NoCue said_if clear_if unclear_if determine_if decide_if check_if tell_if doubt_if doubtful_if matter_if questioned_if question_if

        // ---- whether ----
        Negation not n't never cannot no neither nor none
        Negation nobody not_that n't_that not_true_that n't_true_that untrue_that false_that
        Negation has_yet_to have_yet_to had_yet_to is_yet_to are_yet_to was_yet_to were_yet_to
        Negation fail_to fails_to failed_to failing_to refuse_to refuses_to refused_to refusing_to
        NoCue not_only not_just not_merely not_simply not_least not_surprisingly not_to_mention not_far not_counting not_including not_unlike
        NoCue not_unlikely not_without not_alone not_necessarily not_for_the_first_time not_uncommon not_unusual not_too_long not_long
        NoCue n't_only n't_just n't_merely n't_simply no_doubt no_question no_wonder no_matter no_sooner no_stranger no_less no_fewer no_more_than
        NoCue no_secret no_accident no_coincidence no_surprise no_choice_but no_. no_one_but nobody_but whether_or_not or_not why_not if_not cannot_but can_not_but
        NoCue never_before no_later_than not_later_than no_small no_mean last_but_not_least not_a_few cannot_help ca_n't_help could_n't_help
        Occurrence hold holds held happen happened occur occurred exist exists existed take_place taken_place took_place be_confirmed be_verified
        Occurrence been_confirmed been_verified longer_holds longer_in_force
        Affirming deny denied denies denying rule_out ruled_out ruling_out dispute disputed disputes doubt doubted doubts exclude excluded hesitate fail prevent prevented
        Affirming stop stopped reject rejected refute until till unless except only without other_than surprised surprise surprising
        Affirming before alone just merely merely_because because
        Denial deny denied denies denying reject rejected rejects rejecting refute refuted refutes refuting dismiss dismissed dismisses dismissing
        Denial dispute disputed disputes disputing
        Denial ruled_out rules_out
        Exclusion ruled_out rules_out
        DenialObject that any having claim claims report reports allegation allegations accusation accusations rumor rumors rumour rumours suggestion
        DenialObject suggestions assertion assertions the_claim the_claims the_report the_reports the_allegation the_allegations the_accusation
        DenialObject the_accusations the_suggestion as_false as_fake ever being it its its_involvement involvement
        Passive was were been is are be being

        // ---- how words hang together ----
        Clause and but although though while whereas because despite as after before until since however yet instead rather than so said says told added
        Relative who whom whose which that where when what why how
        Function a an the of in on at to for from by with and or as is are was were be been being has have had do does did will would shall should
        Function can it its they their he she his her this that these those there not n't no than then now yet also any some each both more very
        Function who which whom into onto over under up down out about after before 's 're 've 'll 'd we our us i you your them him me
        Function already still ever even just only so such too actually really fully officially publicly currently
        Gerund ing
        Clitic n't 's 're 've 'll 'd
        Form 1 know knew known
        Form 2 hold held
        Form 3 shoot shot
        Form 4 fight fought
        Form 5 send sent
        Form 6 fall fell fallen
        Form 7 rise rose risen rising
        Form 8 take took taken taking
        Form 9 give gave given giving
        Form 10 sink sank sunk
        Form 11 flee fled
        Form 12 seek sought
        Form 13 buy bought
        Form 14 sell sold
        Form 15 win won winning
        Form 16 lose lost losing
        Form 17 meet met
        Form 18 begin began begun beginning
        Form 19 break broke broken breaking
        Form 20 steal stole stolen
        Form 21 speak spoke spoken
        Form 22 pay paid
        Form 23 strike struck striking
        Form 24 build built
        Form 25 lead led
        Form 26 fly flew flown
        Form 27 write wrote written writing
        Form 28 catch caught
        Form 29 bring brought
        Form 30 find found
        Form 31 keep kept
        Form 32 hear heard
        Form 33 make made making
        Form 34 spend spent
        Form 35 withdraw withdrew withdrawn
        Form 36 run ran running
        Form 37 plan planned planning
        Form 38 stop stopped stopping
        Form 39 drop dropped dropping
        Form 40 ban banned banning
        Form 41 trap trapped trapping
        Form 42 ship shipped shipping
        Form 43 kidnap kidnapped kidnapping
        Form 44 admit admitted admitting
        Form 45 commit committed committing
        Form 46 scrap scrapped scrapping
        Ending s es ed d ing ings ion ions ment ments er ers e ies y ied 's ly al
        """;
}
