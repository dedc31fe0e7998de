% The title of a place in the event calculus of Kowalski and Sergot (1986), in the simplified form with time points (Shanahan 1999): what initiates and what
% terminates a fluent, when it is clipped, whether it holds, and from these its maximal intervals, each with the events that began and ended it.
%
%   happens(Place, Time, Event, Taker)   Event gives Place to Taker
%   passes(Old, Time, Event, New)        all that Old holds passes to New
%
% A time is an integer that orders the events of a day too. The fluent title(Place) = Holder stands as two arguments, so that the clauses are indexed by place.

run :- forall(begins(Place, Holder, Time, Event), follow(Place, Holder, Time, Event)).

% An event begins nothing where the fluent holds already (a confirmation).
begins(Place, Holder, Time, Event) :-
    place(Place), happens(Place, Time, Event, Holder),
    Holder \== none,
    \+ holds_at(Place, Holder, Time).

% The interval that begins, and those of the heirs where a succession ends it.
follow(Place, Holder, Begin, Cause) :-
    ends(Place, Holder, Begin, End, Ender),
    keep(Place, Holder, Begin, End, Cause, Ender),
    (   passes(Holder, End, Ender, Heir)
    ->  follow(Place, Heir, End, Ender)
    ;   true
    ).

ends(Place, Holder, Begin, End, Ender) :-
    terminates(Place, Holder, End, Ender),
    End > Begin,
    \+ clipped(Place, Holder, Begin, End),
    !.
ends(_, _, _, End, Open) :- never(End, Open).

holds_at(Place, Holder, Time) :-
    initiates(Place, Holder, Begin, Time),
    \+ clipped(Place, Holder, Begin, Time),
    !.

clipped(Place, Holder, After, Before) :-
    terminates(Place, Holder, Time, _),
    Time > After,
    Time < Before,
    !.

% Begin is before Time: what comes later cannot matter.
initiates(Place, Holder, Begin, Time) :- happens(Place, Begin, _, Holder), Begin < Time.
initiates(Place, Heir, Begin, Time) :- inherits(Heir, Begin, Old), Begin < Time, holds_at(Place, Old, Begin).

terminates(Place, Holder, Time, Event) :- happens(Place, Time, Event, Other), Other \== Holder.
terminates(_, Holder, Time, Event) :- passes(Holder, Time, Event, _).
