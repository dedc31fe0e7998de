% The same by hand, without a calculus: the events of a place are sorted and walked once, and the open interval is carried along. Stricter than a textbook.
% The facts are those of calculus.pl.

run :- forall(place(Place), sweep(Place)).

sweep(Place) :- findall(event(Time, Event, Taker), happens(Place, Time, Event, Taker), Events), msort(Events, Sorted), walk(Sorted, Place, none, 0, none).

walk([], Place, Holder, Begin, Cause) :- never(End, Open), until(Place, Holder, Begin, Cause, End, Now, Since, Why), close(Place, Now, Since, End, Why, Open).
walk([event(Time, Event, Taker)|Rest], Place, Holder, Begin, Cause) :-
    until(Place, Holder, Begin, Cause, Time, Now, Since, Why),
    (   Now == Taker
    ->  walk(Rest, Place, Now, Since, Why)
    ;   close(Place, Now, Since, Time, Why, Event), walk(Rest, Place, Taker, Time, Event)
    ).

% Who holds at a time, after the successions until then; the pieces that succession ends are kept on the way.
until(_, none, Begin, Cause, _, none, Begin, Cause) :- !.
until(Place, Holder, Begin, Cause, Time, Now, Since, Why) :-
    (   next(Holder, Begin, Time, At, Event, Heir)
    ->  keep(Place, Holder, Begin, At, Cause, Event), until(Place, Heir, At, Event, Time, Now, Since, Why)
    ;   Now = Holder, Since = Begin, Why = Cause
    ).

% The facts of one polity stand in the order of time.
next(Holder, Begin, Time, At, Event, Heir) :- passes(Holder, At, Event, Heir), At > Begin, !, At < Time.

close(_, none, _, _, _, _) :- !.
close(Place, Holder, Begin, End, Cause, Ender) :- keep(Place, Holder, Begin, End, Cause, Ender).
