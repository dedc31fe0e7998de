% What both programs share: loading (not measured), the intervals that are kept, and their checksum (not measured).

:- dynamic holds_for/6.

% The two calls that fail have the events indexed by place and by place and taker before the clock starts: an index belongs to loading.
main(Facts) :-
    load_files([Facts], [silent(true)]),
    forall(( member(Kind, [place/1, happens/4, passes/4, inherits/3]), \+ current_predicate(Kind) ), dynamic(Kind)),
    \+ happens(-1, _, _, _), \+ happens(-1, _, _, -1),
    statistics(walltime, [Begun|_]),
    run,
    statistics(walltime, [Done|_]),
    Took is Done - Begun,
    checksum(Count, Sum),
    format("~w ~w ~w~n", [Took, Count, Sum]).

% What begins and ends on one day held on no day.
keep(Place, Holder, Begin, End, Cause, Ender) :-
    First is Begin >> 22, Last is End >> 22,
    (   First < Last
    ->  assertz(holds_for(Place, Holder, First, Last, Cause, Ender))
    ;   true
    ).

checksum(Count, Sum) :-
    State = state(0, 0),
    (   holds_for(Place, Holder, Begin, End, Cause, Ender),
        mixed(Place, 0, A), mixed(Holder, A, B), mixed(Begin, B, C), mixed(End, C, D), mixed(Cause, D, E), mixed(Ender, E, Hash),
        State = state(Rows, Total), Rows1 is Rows + 1, Total1 is Total + Hash,
        nb_setarg(1, State, Rows1), nb_setarg(2, State, Total1),
        fail
    ;   State = state(Count, Sum)
    ).

mixed(X, Old, New) :- New is (Old * 1000003 + X) mod 2147483629.
