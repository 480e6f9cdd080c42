/*
 * The model of src/engine/README.md for the default scenario (needs stay, no rival, no delays, everyone served, all
 * components tailored), as plain scalar C: one customer after the other through all periods, expected survival, exp of
 * the C library. What does not change with time is computed in every period like all else; with -DKEEPING=1 only once a
 * customer.
 *
 * usage: reference DRAWS, a file that the bench writes; then one line a run on standard input, the numbers of
 * struct Parameters in their order; answers one line: nanoseconds of processor, then value, loyalty, cost and customer
 * benefit of each experience.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef KEEPING
#define KEEPING 0
#endif

enum { MASS, NICHE, TARGETED, ONE_TO_ONE, EXPERIENCES };
enum { MOST_COMPONENTS = 24, MOST_PERIODS = 240 };

/* What is drawn or kept before the clock starts. Product components come first. */
typedef struct {
  int32_t customers, periods, products, components;
  double *weight;    /* by component: importance as a share of all */
  double *deviation; /* by component: standard deviation of needs at variety 1 */
  double *unit_cost; /* by component */
  double *value;     /* by customer: relative spending */
  double *own;       /* by customer: log-odds of own loyalty */
  double *mass;      /* by customer: misfit at variety 1 under mass, */
  double *niche;     /* and in the nearest niche */
  double *need;      /* by customer and component, in standard deviations */
  double *noise;     /* by customer, period and component: standard normals */
} Market;

typedef struct {
  double customers, discount_rate, variety, pickiness, retention_perfect, retention_poor, wallet_poor, involvement,
      price_sensitivity, contacts, insight, contact_cost, interaction_effort, interaction_setup, interaction_upkeep,
      flexibility, specifying_effort, cost_scale, customization_setup, customization_upkeep, niches, niche_setup,
      niche_upkeep, niche_cost, niche_effort, spend, gross_margin;
} Parameters;

enum { PARAMETERS = sizeof(Parameters) / sizeof(double) };

typedef struct {
  double active, fit, spending, benefit;
} Sum;

/* How a customer answers to an offer. */
typedef struct {
  double fit, wallet, odds, stay;
} Answer;

typedef struct {
  double value, loyalty, cost, benefit;
} Result;

static double logit(double p) { return log(p / (1 - p)); }
static double logistic(double odds) { return 1 / (1 + exp(-odds)); }

static Sum sums[MOST_PERIODS][EXPERIENCES];
static double gain[MOST_PERIODS][MOST_COMPONENTS], noise[MOST_PERIODS][MOST_COMPONENTS];
static double specifying[MOST_PERIODS];

/* Gains of learning by period and component, and what specifying costs until it is remembered. */
static void plan(const Market *m, const Parameters *p) {
  double weight = 0;
  for (int d = 0; d < m->products; d++) weight += m->weight[d];
  memset(specifying, 0, sizeof specifying);
  for (int d = 0; d < m->components; d++) {
    double deviation = p->variety * m->deviation[d], remaining = 1;
    double ratio = (1 - p->insight) / (p->insight * p->contacts * deviation * deviation);
    for (int t = 0; t < m->periods; t++) {
      double k = isfinite(ratio) ? remaining / (remaining + ratio) : 0;
      if (d < m->products) specifying[t] -= p->involvement * p->specifying_effort * m->weight[d] / weight * remaining;
      gain[t][d] = k;
      noise[t][d] = k > 0 ? k * sqrt(ratio) : 0;
      remaining *= 1 - k;
    }
  }
}

static inline Answer answer(const Parameters *p, double gap, double own, double misfit) {
  Answer a;
  a.fit = exp(-p->pickiness * misfit);
  a.wallet = p->wallet_poor + (1 - p->wallet_poor) * a.fit;
  a.odds = own - gap * (1 - a.fit);
  a.stay = logistic(a.odds);
  return a;
}

static inline void pass(Sum *sum, double *survival, double value, Answer a, double mass_odds) {
  double worth = *survival * value;
  sum->active += *survival;
  sum->fit += *survival * a.fit;
  sum->spending += worth * a.wallet;
  sum->benefit += worth * (a.odds - mass_odds);
  *survival *= a.stay;
}

/* Takes all customers through all periods; fills sums and the share who stay to the end. */
static void serve(const Market *m, const Parameters *p, double *staying) {
  double gap = logit(p->retention_perfect) - logit(p->retention_poor);
  double growth = p->variety * p->variety;
  double asking = -p->involvement * p->interaction_effort * p->contacts;
  double choosing = -p->involvement * p->niche_effort * log2(p->niches);
  double weight[MOST_COMPONENTS];
  int products = m->products, components = m->components, periods = m->periods;
  for (int d = 0; d < components; d++) weight[d] = growth * m->weight[d] * m->deviation[d] * m->deviation[d];
  memset(sums, 0, sizeof sums);
  for (int e = 0; e < EXPERIENCES; e++) staying[e] = 0;

  for (int i = 0; i < m->customers; i++) {
    const double *need = m->need + (size_t)i * components;
    const double *z = m->noise + (size_t)i * periods * components;
    double known[MOST_COMPONENTS] = {0}, survival[EXPERIENCES] = {1, 1, 1, 1};
    double value = m->value[i], own = m->own[i], average = 0;
    Answer mass, niche;

    for (int t = 0; t < periods; t++, z += components) {
      if (t == 0 || !KEEPING) {
        average = 0;
        for (int d = 0; d < products; d++) average += weight[d] * need[d] * need[d];
        mass = answer(p, gap, own, growth * m->mass[i]);
        niche = answer(p, gap, own + choosing, growth * m->niche[i]);
      }
      double product = 0, contact = 0;
      for (int d = 0; d < products; d++) {
        known[d] += gain[t][d] * (need[d] - known[d]) + noise[t][d] * z[d];
        double miss = need[d] - p->flexibility * known[d];
        product += weight[d] * miss * miss;
      }
      for (int d = products; d < components; d++) {
        known[d] += gain[t][d] * (need[d] - known[d]) + noise[t][d] * z[d];
        double miss = need[d] - known[d];
        contact += weight[d] * miss * miss;
      }
      Answer targeted = answer(p, gap, own + asking, average + contact);
      Answer one = answer(p, gap, own + asking + specifying[t], product + contact);
      pass(sums[t] + MASS, survival + MASS, value, mass, mass.odds);
      pass(sums[t] + NICHE, survival + NICHE, value, niche, mass.odds);
      pass(sums[t] + TARGETED, survival + TARGETED, value, targeted, mass.odds);
      pass(sums[t] + ONE_TO_ONE, survival + ONE_TO_ONE, value, one, mass.odds);
    }
    for (int e = 0; e < EXPERIENCES; e++) staying[e] += survival[e];
  }
}

/* Turns sums into money for the whole business. */
static void account(const Market *m, const Parameters *p, const double *staying, Result *results) {
  double customizing = 0, contacts = p->contacts * p->contact_cost;
  for (int d = 0; d < m->products; d++) customizing += p->flexibility * p->cost_scale * m->unit_cost[d];
  double unit[] = {0, p->niche_cost, contacts, contacts + customizing};
  double interaction = p->interaction_setup, customization = p->customization_setup, more = p->niches - 1;
  double setup[] = {0, p->niche_setup * more, interaction, interaction + customization};
  double talk = p->interaction_upkeep * interaction;
  double upkeep[] = {0, p->niche_upkeep * more, talk, talk + p->customization_upkeep * customization};
  double scale = p->customers / m->customers;

  for (int e = 0; e < EXPERIENCES; e++) {
    Result *r = results + e;
    double discount = 1;
    *r = (Result){-setup[e], staying[e] / m->customers, setup[e], 0};
    for (int t = 0; t < m->periods; t++, discount /= 1 + p->discount_rate) {
      Sum *sum = sums[t] + e;
      double revenue = scale * p->spend * sum->spending;
      double cost = (1 - p->gross_margin) * revenue + scale * unit[e] * sum->active + upkeep[e];
      r->value += discount * (revenue - cost);
      r->cost += cost;
      r->benefit += discount * scale * p->spend * sum->benefit / p->price_sensitivity;
    }
  }
}

static double *list(FILE *file, size_t length) {
  double *out = malloc(length * sizeof *out);
  if (!out || fread(out, sizeof *out, length, file) != length) exit(1);
  return out;
}

static Market load(const char *path) {
  Market m;
  FILE *file = fopen(path, "rb");
  if (!file || fread(&m, sizeof(int32_t), 4, file) != 4) exit(1);
  size_t n = m.customers, d = m.components;
  m.weight = list(file, d), m.deviation = list(file, d), m.unit_cost = list(file, d);
  m.value = list(file, n), m.own = list(file, n), m.mass = list(file, n), m.niche = list(file, n);
  m.need = list(file, n * d), m.noise = list(file, n * d * m.periods);
  fclose(file);
  return m;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int count, char **arguments) {
  if (count != 2) return 1;
  Market market = load(arguments[1]);
  double numbers[PARAMETERS], staying[EXPERIENCES];
  Result results[EXPERIENCES];
  for (;;) {
    for (int k = 0; k < PARAMETERS; k++)
      if (scanf("%lf", numbers + k) != 1) return 0;
    Parameters parameters;
    memcpy(&parameters, numbers, sizeof parameters);
    double start = now();
    plan(&market, &parameters);
    serve(&market, &parameters, staying);
    account(&market, &parameters, staying, results);
    printf("%.0f", now() - start);
    for (int e = 0; e < EXPERIENCES; e++)
      printf(" %.17g %.17g %.17g %.17g", results[e].value, results[e].loyalty, results[e].cost, results[e].benefit);
    printf("\n");
    fflush(stdout);
  }
}
